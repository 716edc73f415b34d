"""
title.ko: 두 결과의 순서가 바뀜
title.en: Returns the two in the other order
ko: `(v_new, h)`의 순서로 돌려줍니다. 뽑은 순서대로 `(h, v_new)`를 돌려주세요.
en: They come back as `(v_new, h)`. Return them in the order in which they are drawn: `(h, v_new)`.
section: gibbs-sampling
"""

import numpy as np


def sigmoid(x):
    return (1 + np.tanh(x / 2)) / 2


def gibbs_step(v, W, b, c, rng):
    dtype = np.result_type(v, W, b, c)
    ph = sigmoid(v @ W + c)
    h = (rng.random(ph.shape) < ph).astype(dtype)
    pv = sigmoid(h @ W.T + b)
    v_new = (rng.random(pv.shape) < pv).astype(dtype)
    return v_new, h
