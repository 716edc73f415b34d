"""
title.ko: eps 대신 1e-7을 더함
title.en: Adds 1e-7 instead of using eps
ko: 인자 `eps`를 쓰지 않고 모든 확률에 1e-7을 더해, 손실이 약 16에서 멈추고 나머지 값도 조금씩 틀립니다. 더하지
    말고, `eps`보다 작은 확률만 `eps`로 올리세요.
en: The argument `eps` is not used; 1e-7 is added to every probability, so the loss stops at about 16 and all
    other values are slightly off. Do not add: raise to `eps` what is below it.
section: clipping
"""

import numpy as np


def cross_entropy(probs, targets, eps=1e-12):
    if probs.ndim != 2 or targets.shape != probs.shape:
        raise ValueError("expected two arrays of one shape (N, C)")
    return -np.mean(np.sum(targets * np.log(probs + 1e-7), axis=1))
