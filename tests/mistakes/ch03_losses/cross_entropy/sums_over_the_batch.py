"""
title.ko: 배치에서 평균하지 않고 더함
title.en: Adds up the batch
ko: 행의 손실을 더하기만 해서 배치가 커질수록 손실도 커집니다. 더한 값을 행의 수 N으로 나누세요.
en: The losses of the rows are only added up, so a larger batch costs more. Divide the sum by the number N of
    rows.
section: cross-entropy
"""

import numpy as np


def cross_entropy(probs, targets, eps=1e-12):
    if probs.ndim != 2 or targets.shape != probs.shape:
        raise ValueError("expected two arrays of one shape (N, C)")
    logs = np.log(np.maximum(probs, eps))
    return -np.sum(targets * logs)
