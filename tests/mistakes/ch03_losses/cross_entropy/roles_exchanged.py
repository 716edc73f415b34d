"""
title.ko: 예측과 정답을 바꿈
title.en: Exchanges prediction and target
ko: 정답의 로그에 예측을 곱하고 있습니다. 로그는 예측한 확률에 취하고 정답을 곱하세요.
en: The logarithm is taken of the targets and weighted with the predictions. Take it of the predicted
    probabilities and weight it with the targets.
section: cross-entropy
"""

import numpy as np


def cross_entropy(probs, targets, eps=1e-12):
    if probs.ndim != 2 or targets.shape != probs.shape:
        raise ValueError("expected two arrays of one shape (N, C)")
    return -np.mean(np.sum(probs * np.log(np.maximum(targets, eps)), axis=1))
