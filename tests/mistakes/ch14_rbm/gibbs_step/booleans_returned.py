"""
title.ko: 불을 돌려줌
title.en: Returns booleans
ko: 비교의 결과를 그대로 돌려주어 불 배열이 나옵니다. 인자의 실수 dtype으로 바꾸어 0.0과 1.0을 내세요.
en: The result of the comparison is returned as it is, an array of booleans. Turn it into 0.0 and 1.0 in the float
    dtype of the arguments.
section: gibbs-sampling
"""

import numpy as np


def sigmoid(x):
    return (1 + np.tanh(x / 2)) / 2


def gibbs_step(v, W, b, c, rng):
    ph = sigmoid(v @ W + c)
    h = rng.random(ph.shape) < ph
    pv = sigmoid(h @ W.T + b)
    v_new = rng.random(pv.shape) < pv
    return h, v_new
