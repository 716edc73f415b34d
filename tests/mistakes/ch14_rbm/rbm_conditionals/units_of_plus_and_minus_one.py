"""
title.ko: −1과 1인 노드의 식을 씀
title.en: Uses the formula for units of -1 and 1
ko: 합에 2를 곱한 시그모이드는 값이 −1과 1인 노드의 식입니다. 여기서는 노드가 0과 1이므로 합을 그대로 넣으세요.
en: A sigmoid of twice the sum belongs to units with the values -1 and 1. Here they are 0 and 1: put in the sum as
    it is.
section: conditionals
"""

import numpy as np


def layer(states, weights, bias):
    if weights.ndim != 2 or bias.shape != weights.shape[1:] or states.shape[-1] != weights.shape[0]:
        raise ValueError("shapes do not fit")
    dtype = np.result_type(states, weights, bias)
    dtype = dtype if dtype.kind == "f" else np.float64
    return sigmoid((states.astype(dtype) @ weights + bias).astype(dtype))


def sigmoid(x):
    return (1 + np.tanh(x)) / 2


def p_h_given_v(v, W, c):
    return layer(v, W, c)


def p_v_given_h(h, W, b):
    return layer(h, W.T, b)
