"""
title.ko: 확률에서 편향을 빠뜨림
title.en: Leaves the biases out of the probabilities
ko: 두 층의 확률을 계산할 때 편향을 더하지 않습니다. 은닉층에는 `c`, 가시층에는 `b`를 더하세요.
en: The probabilities of the two layers are computed without biases. Add `c` for the hidden and `b` for the visible
    layer.
section: conditionals
"""

import numpy as np


def sigmoid(x):
    return (1 + np.tanh(x / 2)) / 2


def sample(p, rng):
    return (rng.random(p.shape) < p).astype(p.dtype)


def cd1_gradients(v, W, b, c, rng):
    v = v.astype(np.result_type(v, W, b, c))
    ph0 = sigmoid(v @ W)
    h0 = sample(ph0, rng)
    v1 = sample(sigmoid(h0 @ W.T), rng)
    ph1 = sigmoid(v1 @ W)
    dW = (v.T @ ph0 - v1.T @ ph1) / len(v)
    return dW, (v - v1).mean(axis=0), (ph0 - ph1).mean(axis=0)
