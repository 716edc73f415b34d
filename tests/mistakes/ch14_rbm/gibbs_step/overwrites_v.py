"""
title.ko: v를 덮어씀
title.en: Overwrites v
ko: 새 표본을 부른 쪽의 `v`에 써넣습니다. 새 배열을 만들어 돌려주고 데이터는 그대로 두세요.
en: The new sample is written into the caller's `v`. Return an array of its own and leave the data alone.
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
    v[:] = v_new
    return h, v_new
