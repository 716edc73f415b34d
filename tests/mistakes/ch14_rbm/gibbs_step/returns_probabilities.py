"""
title.ko: 표본 대신 확률을 돌려줌
title.en: Returns probabilities instead of samples
ko: 뽑지 않고 두 층의 확률을 그대로 돌려줍니다. 층마다 균등한 수와 비교해 0과 1을 뽑으세요.
en: The probabilities of both layers are returned without any draw. Compare them with uniform numbers to get zeros
    and ones.
section: gibbs-sampling
"""

import numpy as np


def sigmoid(x):
    return (1 + np.tanh(x / 2)) / 2


def gibbs_step(v, W, b, c, rng):
    dtype = np.result_type(v, W, b, c)
    ph = sigmoid(v @ W + c)
    h = ph.astype(dtype)
    pv = sigmoid(h @ W.T + b)
    v_new = pv.astype(dtype)
    return h, v_new
