"""
title.ko: 모양을 확인하지 않음
title.en: Does not check the shapes
ko: 모양을 확인하지 않아 길이가 1인 편향이 모든 노드에 더해지는 것 같은 호출이 지나갑니다. 먼저 모양을 비교하고
    `ValueError`를 내세요.
en: Shapes are not compared, so a bias of length 1 is quietly added to every unit. Compare them first and raise
    `ValueError`.
section: conditionals
"""

import numpy as np


def layer(states, weights, bias):
    dtype = np.result_type(states, weights, bias)
    dtype = dtype if dtype.kind == "f" else np.float64
    return sigmoid((states.astype(dtype) @ weights + bias).astype(dtype))


def sigmoid(x):
    return (1 + np.tanh(x / 2)) / 2


def p_h_given_v(v, W, c):
    return layer(v, W, c)


def p_v_given_h(h, W, b):
    return layer(h, W.T, b)
