"""
title.ko: dW가 전치되어 있음
title.en: Returns dW transposed
ko: `dW`의 모양이 `(H, V)`입니다. `W`와 같은 모양이 되도록 가시 노드를 행에 두세요.
en: `dW` has the shape `(H, V)`. Put the visible units into the rows, so that it has the shape of `W`.
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
    dW = (ph0.T @ v - ph1.T @ v1) / len(v)
    return dW, (v - v1).mean(axis=0), (ph0 - ph1).mean(axis=0)
