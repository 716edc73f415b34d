"""
title.ko: 섞은 확률의 로그
title.en: Takes the logarithm of the mixture
ko: 정답의 몫으로 확률을 먼저 섞고 그 합의 로그를 구하는데, 원-핫에서는 맞지만 정답이 몫이면 다른 값입니다.
    로그를 먼저 구하고, 몫을 곱해 더하세요.
en: The probabilities are mixed with the targets first, and the logarithm is taken of the sum: right for one-hot
    rows, wrong for soft targets. Take the logarithms first, then weight and add them.
section: soft-targets
"""

import numpy as np


def cross_entropy(probs, targets, eps=1e-12):
    if probs.ndim != 2 or targets.shape != probs.shape:
        raise ValueError("expected two arrays of one shape (N, C)")
    picked = np.sum(targets * probs, axis=1)
    return -np.mean(np.log(np.maximum(picked, eps)))
