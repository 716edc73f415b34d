"""
title.ko: 언제나 같은 수를 뽑음
title.en: Draws the same numbers every time
ko: 함수 안에서 시드를 고정해 부를 때마다 같은 표본이 나옵니다. 그러면 사슬이 움직이지 못합니다. 건네받은 `rng`에서
    뽑으세요.
en: The seed is fixed inside the function, so every call gives the same sample and the chain cannot move. Draw from
    the `rng` that is passed in.
section: gibbs-sampling
"""

import numpy as np


def sigmoid(x):
    return (1 + np.tanh(x / 2)) / 2


def gibbs_step(v, W, b, c, rng):
    rng = np.random.default_rng(0)
    dtype = np.result_type(v, W, b, c)
    ph = sigmoid(v @ W + c)
    h = (rng.random(ph.shape) < ph).astype(dtype)
    pv = sigmoid(h @ W.T + b)
    v_new = (rng.random(pv.shape) < pv).astype(dtype)
    return h, v_new
