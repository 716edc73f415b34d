"""
title.ko: 데이터를 0과 1로 자름
title.en: Cuts the data to zeros and ones
ko: 데이터를 0.5에서 잘라 쓰므로 회색값이 사라집니다. 건네받은 값을 그대로 쓰세요.
en: The data are cut at 0.5, and grey values are lost. Use the values as they come.
section: contrastive-divergence
"""

import numpy as np


def sigmoid(x):
    return (1 + np.tanh(x / 2)) / 2


def sample(p, rng):
    return (rng.random(p.shape) < p).astype(p.dtype)


def cd1_gradients(v, W, b, c, rng):
    v = (v > 0.5).astype(np.result_type(v, W, b, c))
    ph0 = sigmoid(v @ W + c)
    h0 = sample(ph0, rng)
    v1 = sample(sigmoid(h0 @ W.T + b), rng)
    ph1 = sigmoid(v1 @ W + c)
    dW = (v.T @ ph0 - v1.T @ ph1) / len(v)
    return dW, (v - v1).mean(axis=0), (ph0 - ph1).mean(axis=0)
