"""
title.ko: v_new에서 h를 다시 뽑음
title.en: Draws h again from v_new
ko: `v_new`를 뽑은 다음 거기서 은닉층을 다시 뽑아 돌려줍니다. 돌려줄 `h`는 `v_new`를 만든 바로 그 표본입니다.
en: After `v_new` the hidden layer is drawn once more, and that is returned. Return the very sample that `v_new` was
    drawn from.
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
    again = sigmoid(v_new @ W + c)
    return (rng.random(again.shape) < again).astype(dtype), v_new
