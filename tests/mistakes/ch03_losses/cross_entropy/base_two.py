"""
title.ko: 밑이 2인 로그
title.en: Takes logarithms to base 2
ko: 밑이 2인 로그를 써서 손실이 1.44배입니다. 이 과정에서 로그는 자연로그이니 `np.log`를 쓰세요.
en: Logarithms to base 2 make the loss 1.44 times too large. Logarithms in this course are natural ones: use
    `np.log`.
section: why-the-logarithm
"""

import numpy as np


def cross_entropy(probs, targets, eps=1e-12):
    if probs.ndim != 2 or targets.shape != probs.shape:
        raise ValueError("expected two arrays of one shape (N, C)")
    logs = np.log2(np.maximum(probs, eps))
    return -np.mean(np.sum(targets * logs, axis=1))
