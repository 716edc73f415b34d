"""
title.ko: db와 dc의 순서가 바뀜
title.en: Exchanges db and dc
ko: `(dW, dc, db)`의 순서로 돌려줍니다. `b`는 가시층, `c`는 은닉층의 편향이므로 `(dW, db, dc)`의 순서로 돌려주세요.
en: They come back as `(dW, dc, db)`. `b` belongs to the visible and `c` to the hidden layer: return `(dW, db, dc)`.
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
    return dW, (ph0 - ph1).mean(axis=0), (v - v1).mean(axis=0)
