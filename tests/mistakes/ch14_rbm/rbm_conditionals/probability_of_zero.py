"""
title.ko: 꺼질 확률을 냄
title.en: Gives the probability of being off
ko: 시그모이드에 부호를 바꾼 합을 넣어 노드가 0일 확률을 냅니다. 에너지가 낮아지는 쪽이 확률이 큰 쪽입니다.
en: The sigmoid gets the negated sum, which is the probability of a unit to be 0. The state with the lower energy is
    the likelier one.
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
    return (1 - np.tanh(x / 2)) / 2


def p_h_given_v(v, W, c):
    return layer(v, W, c)


def p_v_given_h(h, W, b):
    return layer(h, W.T, b)
