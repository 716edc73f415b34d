"""
title.ko: 전역 생성기에서 뽑음
title.en: Draws from the global generator
ko: `np.random`의 전역 생성기에서 뽑아, 같은 상태의 `rng`를 건네도 결과가 달라집니다. `rng.random`을 쓰세요.
en: The draws come from the global generator of `np.random`, so equal states of `rng` give different samples. Use
    `rng.random`.
section: gibbs-sampling
"""

import numpy as np


def sigmoid(x):
    return (1 + np.tanh(x / 2)) / 2


def gibbs_step(v, W, b, c, rng):
    dtype = np.result_type(v, W, b, c)
    ph = sigmoid(v @ W + c)
    h = (np.random.random(ph.shape) < ph).astype(dtype)
    pv = sigmoid(h @ W.T + b)
    v_new = (np.random.random(pv.shape) < pv).astype(dtype)
    return h, v_new
