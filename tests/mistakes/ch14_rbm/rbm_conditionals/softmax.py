"""
title.ko: 소프트맥스를 씀
title.en: Uses a softmax
ko: 한 층의 노드들이 확률 1을 나누어 갖게 합니다. 노드는 서로 독립이어서 여럿이 함께 켜질 수 있으므로 노드마다
    시그모이드를 쓰세요.
en: The units of a layer share a probability of 1. They are independent and several may be on at once: use a sigmoid
    for each unit.
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
    e = np.exp(x - x.max(axis=-1, keepdims=True))
    return e / e.sum(axis=-1, keepdims=True)


def p_h_given_v(v, W, c):
    return layer(v, W, c)


def p_v_given_h(h, W, b):
    return layer(h, W.T, b)
