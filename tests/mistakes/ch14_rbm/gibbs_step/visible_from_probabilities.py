"""
title.ko: v_new를 은닉 확률에서 뽑음
title.en: Draws v_new from the hidden probabilities
ko: `h`는 뽑았지만 가시층의 확률을 `h`가 아니라 은닉층의 확률에서 계산합니다. 뽑은 0과 1의 `h`에서 계산하세요.
en: `h` is sampled, but the probabilities of the visible layer come from those of the hidden one. Compute them from
    the sample `h` of zeros and ones.
section: gibbs-sampling
"""

import numpy as np


def sigmoid(x):
    return (1 + np.tanh(x / 2)) / 2


def gibbs_step(v, W, b, c, rng):
    dtype = np.result_type(v, W, b, c)
    ph = sigmoid(v @ W + c)
    h = (rng.random(ph.shape) < ph).astype(dtype)
    pv = sigmoid(ph @ W.T + b)
    v_new = (rng.random(pv.shape) < pv).astype(dtype)
    return h, v_new
