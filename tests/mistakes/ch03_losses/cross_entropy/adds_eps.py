"""
title.ko: 모든 확률에 eps를 더함
title.en: Adds eps to every probability
ko: 모든 확률에 `eps`를 더해 1보다 큰 확률까지 생기고 값이 바뀝니다. 더하지 말고, `eps`보다 작은 확률만 `eps`로
    올리세요.
en: `eps` is added to every probability, which changes all values and makes some exceed 1. Do not add: raise to
    `eps` only what is below it.
section: clipping
"""

import numpy as np


def cross_entropy(probs, targets, eps=1e-12):
    if probs.ndim != 2 or targets.shape != probs.shape:
        raise ValueError("expected two arrays of one shape (N, C)")
    return -np.mean(np.sum(targets * np.log(probs + eps), axis=1))
