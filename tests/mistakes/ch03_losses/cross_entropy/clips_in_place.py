"""
title.ko: 받은 확률을 잘라 버림
title.en: Clips the caller's probabilities
ko: `eps`로 자른 결과를 받은 배열 `probs`에 써서 부른 쪽의 확률이 바뀝니다. 자른 값을 새 배열에 담으세요.
en: The clipped values are written into the array `probs`, and the caller's probabilities change. Put them into
    an array of their own.
section: clipping
"""

import numpy as np


def cross_entropy(probs, targets, eps=1e-12):
    if probs.ndim != 2 or targets.shape != probs.shape:
        raise ValueError("expected two arrays of one shape (N, C)")
    np.maximum(probs, eps, out=probs)
    return -np.mean(np.sum(targets * np.log(probs), axis=1))
