"""
title.ko: 모든 행에 같은 수를 씀
title.en: Uses the same numbers for all rows
ko: 노드마다 수를 하나만 뽑아 모든 행에 씁니다. 행마다, 노드마다 따로 뽑도록 확률과 같은 모양으로 뽑으세요.
en: One number for each unit serves all rows. Draw in the shape of the probabilities, so that every row and unit has
    its own.
section: gibbs-sampling
"""

import numpy as np


def sigmoid(x):
    return (1 + np.tanh(x / 2)) / 2


def gibbs_step(v, W, b, c, rng):
    dtype = np.result_type(v, W, b, c)
    ph = sigmoid(v @ W + c)
    h = (rng.random(ph.shape[1]) < ph).astype(dtype)
    pv = sigmoid(h @ W.T + b)
    v_new = (rng.random(pv.shape[1]) < pv).astype(dtype)
    return h, v_new
