"""
title.ko: 편향을 빠뜨림
title.en: Leaves the biases out
ko: 두 층 모두 가중합에 편향을 더하지 않습니다. 은닉층에는 `c`, 가시층에는 `b`를 더하세요.
en: Neither layer adds its bias to the weighted sum. Add `c` for the hidden and `b` for the visible layer.
section: conditionals
"""

import numpy as np


def sigmoid(x):
    return (1 + np.tanh(x / 2)) / 2


def gibbs_step(v, W, b, c, rng):
    dtype = np.result_type(v, W, b, c)
    ph = sigmoid(v @ W)
    h = (rng.random(ph.shape) < ph).astype(dtype)
    pv = sigmoid(h @ W.T)
    v_new = (rng.random(pv.shape) < pv).astype(dtype)
    return h, v_new
