"""
title.ko: 모든 원소로 나눔
title.en: Divides by all elements
ko: N과 C의 곱으로 나누어 손실이 C분의 1이 됩니다. 한 행의 C개 항은 더하고, 평균은 N개의 행에 대해서만 구하세요.
en: The total is divided by N times C, which makes it C times too small. The C terms of a row are added up; only
    over the N rows the mean is taken.
section: cross-entropy
"""

import numpy as np


def cross_entropy(probs, targets, eps=1e-12):
    if probs.ndim != 2 or targets.shape != probs.shape:
        raise ValueError("expected two arrays of one shape (N, C)")
    logs = np.log(np.maximum(probs, eps))
    return -np.mean(targets * logs)
