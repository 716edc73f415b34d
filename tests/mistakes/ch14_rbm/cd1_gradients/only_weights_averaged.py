"""
title.ko: 편향의 기울기를 나누지 않음
title.en: Does not divide the gradients of the biases
ko: `dW`는 행의 수로 나누었지만 `db`와 `dc`는 합 그대로입니다. 셋 다 행의 평균이어야 합니다.
en: `dW` is divided by the number of rows, but `db` and `dc` are left as sums. All three are means over the rows.
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
    dW = (v.T @ ph0 - v1.T @ ph1) / len(v)
    return dW, (v - v1).sum(axis=0), (ph0 - ph1).sum(axis=0)
