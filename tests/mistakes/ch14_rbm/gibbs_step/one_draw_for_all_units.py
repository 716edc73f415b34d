"""
title.ko: 모든 노드에 같은 수를 씀
title.en: Uses the same number for all units
ko: 행마다 수를 하나만 뽑아 그 행의 모든 노드에 씁니다. 그러면 노드들이 함께 움직입니다. 노드마다 따로 뽑으세요.
en: One number for each row serves all of its units, so that units move together. Draw one for every unit.
section: gibbs-sampling
"""

import numpy as np


def sigmoid(x):
    return (1 + np.tanh(x / 2)) / 2


def gibbs_step(v, W, b, c, rng):
    dtype = np.result_type(v, W, b, c)
    ph = sigmoid(v @ W + c)
    h = (rng.random((len(ph), 1)) < ph).astype(dtype)
    pv = sigmoid(h @ W.T + b)
    v_new = (rng.random((len(pv), 1)) < pv).astype(dtype)
    return h, v_new
