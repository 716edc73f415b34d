"""
title.ko: 두 층에 같은 수를 씀
title.en: Uses the same numbers for both layers
ko: 은닉층에 쓴 균등한 수를 가시층에 다시 써서 두 층이 얽힙니다. 층마다 새로 뽑으세요.
en: The uniform numbers of the hidden layer are used again for the visible one, which ties the layers together. Draw
    new ones for each layer.
section: gibbs-sampling
"""

import numpy as np


def sigmoid(x):
    return (1 + np.tanh(x / 2)) / 2


def gibbs_step(v, W, b, c, rng):
    dtype = np.result_type(v, W, b, c)
    ph = sigmoid(v @ W + c)
    uniform = rng.random((len(v), max(len(b), len(c))))
    h = (uniform[:, : len(c)] < ph).astype(dtype)
    pv = sigmoid(h @ W.T + b)
    v_new = (uniform[:, : len(b)] < pv).astype(dtype)
    return h, v_new
