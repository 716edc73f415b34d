"""
title.ko: 복원을 데이터의 은닉 확률과 짝지음
title.en: Pairs the reconstruction with the hidden units of the data
ko: 복원 `v1`을 데이터의 은닉 확률 `ph0`와 곱합니다. 복원의 통계량에는 복원에서 다시 계산한 `ph1`이 필요합니다.
en: The reconstruction `v1` is multiplied by `ph0`, the hidden probabilities of the data. Its statistics need `ph1`,
    computed from the reconstruction.
section: contrastive-divergence
"""

import numpy as np


def sigmoid(x):
    return (1 + np.tanh(x / 2)) / 2


def sample(p, rng):
    return (rng.random(p.shape) < p).astype(p.dtype)


def cd1_gradients(v, W, b, c, rng):
    v = v.astype(np.result_type(v, W, b, c))
    ph0 = sigmoid(v @ W + c)
    h0 = sample(ph0, rng)
    v1 = sample(sigmoid(h0 @ W.T + b), rng)
    ph1 = sigmoid(v1 @ W + c)  # enters dc only
    dW = (v.T @ ph0 - v1.T @ ph0) / len(v)
    return dW, (v - v1).mean(axis=0), (ph0 - ph1).mean(axis=0)
