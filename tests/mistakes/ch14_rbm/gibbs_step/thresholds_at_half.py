"""
title.ko: 뽑지 않고 0.5에서 자름
title.en: Cuts at 0.5 instead of drawing
ko: 확률이 0.5보다 큰지만 봅니다. 확률이 0.6인 노드도 열 번에 네 번은 0이어야 합니다. `rng`에서 뽑은 수와
    비교하세요.
en: Only whether the probability exceeds 0.5 is asked. A unit with probability 0.6 must be 0 four times out of ten:
    compare with numbers drawn from `rng`.
section: gibbs-sampling
"""

import numpy as np


def sigmoid(x):
    return (1 + np.tanh(x / 2)) / 2


def gibbs_step(v, W, b, c, rng):
    dtype = np.result_type(v, W, b, c)
    ph = sigmoid(v @ W + c)
    h = (ph > 0.5).astype(dtype)
    pv = sigmoid(h @ W.T + b)
    v_new = (pv > 0.5).astype(dtype)
    return h, v_new
