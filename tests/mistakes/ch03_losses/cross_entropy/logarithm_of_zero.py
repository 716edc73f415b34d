"""
title.ko: 0의 로그를 구함
title.en: Takes the logarithm of 0
ko: 확률이 0인 곳에서 로그가 -inf가 되고, 정답이 0인 곳에서는 0과 -inf의 곱이 nan이 되어 배치 전체를 망칩니다.
    로그를 구하기 전에 `eps`보다 작은 확률을 `eps`로 올리세요.
en: Where a probability is 0 the logarithm is -inf, and where the target is 0 as well the product is nan and
    spoils the whole batch. Before taking the logarithm, raise probabilities below `eps` to `eps`.
section: clipping
"""

import numpy as np


def cross_entropy(probs, targets, eps=1e-12):
    if probs.ndim != 2 or targets.shape != probs.shape:
        raise ValueError("expected two arrays of one shape (N, C)")
    return -np.mean(np.sum(targets * np.log(probs), axis=1))
