"""
title.ko: v_new를 뽑지 않음
title.en: Does not sample v_new
ko: 은닉층은 뽑았지만 가시층은 확률을 그대로 돌려줍니다. 깁스 표집의 한 걸음은 두 층을 모두 뽑습니다.
en: The hidden layer is sampled, but the visible one is returned as probabilities. A step of Gibbs sampling samples
    both.
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
    v_new = pv.astype(dtype)
    return h, v_new
