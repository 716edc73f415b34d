"""
title.ko: 정규 분포에서 뽑음
title.en: Draws from the normal distribution
ko: 정규 분포에서 뽑은 수를 확률과 비교해 켜지는 몫이 확률과 다릅니다. 0과 1 사이의 `rng.random`을 쓰세요.
en: Numbers from the normal distribution are compared with the probabilities, so the shares are wrong. Use
    `rng.random`, uniform between 0 and 1.
section: gibbs-sampling
"""

import numpy as np


def sigmoid(x):
    return (1 + np.tanh(x / 2)) / 2


def gibbs_step(v, W, b, c, rng):
    dtype = np.result_type(v, W, b, c)
    ph = sigmoid(v @ W + c)
    h = (rng.normal(size=ph.shape) < ph).astype(dtype)
    pv = sigmoid(h @ W.T + b)
    v_new = (rng.normal(size=pv.shape) < pv).astype(dtype)
    return h, v_new
