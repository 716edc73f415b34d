"""
title.ko: 비교가 뒤집힘
title.en: Turns the comparison round
ko: 균등한 수가 확률보다 클 때 켭니다. 그러면 켜질 확률이 1 − p가 됩니다. 작을 때 켜세요.
en: Units are on where the uniform number exceeds the probability, which happens with 1 - p. They must be on where
    it is smaller.
section: gibbs-sampling
"""

import numpy as np


def sigmoid(x):
    return (1 + np.tanh(x / 2)) / 2


def gibbs_step(v, W, b, c, rng):
    dtype = np.result_type(v, W, b, c)
    ph = sigmoid(v @ W + c)
    h = (rng.random(ph.shape) > ph).astype(dtype)
    pv = sigmoid(h @ W.T + b)
    v_new = (rng.random(pv.shape) > pv).astype(dtype)
    return h, v_new
