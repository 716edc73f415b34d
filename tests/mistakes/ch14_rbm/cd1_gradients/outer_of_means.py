"""
title.ko: 평균끼리 곱함
title.en: Multiplies the means
ko: 행을 먼저 평균한 다음 곱해서 어느 가시 노드와 어느 은닉 노드가 함께 켜졌는지 알 수 없게 됩니다. 행마다 곱한 다음
    평균하세요.
en: The rows are averaged first and then multiplied, which forgets which units were on together. Multiply in each
    row, then average.
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
    ph1 = sigmoid(v1 @ W + c)
    dW = np.outer(v.mean(axis=0), ph0.mean(axis=0)) - np.outer(v1.mean(axis=0), ph1.mean(axis=0))
    return dW, (v - v1).mean(axis=0), (ph0 - ph1).mean(axis=0)
