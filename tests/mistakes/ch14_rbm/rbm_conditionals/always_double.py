"""
title.ko: float32를 지키지 않음
title.en: Does not keep float32
ko: 모든 인자가 float32여도 float64를 돌려줍니다. 인자들의 실수 dtype을 지키고, 정수일 때만 float64로 바꾸세요.
en: float64 is returned even when every argument is float32. Keep the float dtype of the arguments and promote
    integers only.
section: conditionals
"""

import numpy as np


def layer(states, weights, bias):
    if weights.ndim != 2 or bias.shape != weights.shape[1:] or states.shape[-1] != weights.shape[0]:
        raise ValueError("shapes do not fit")
    dtype = np.float64
    return sigmoid((states.astype(dtype) @ weights + bias).astype(dtype))


def sigmoid(x):
    return (1 + np.tanh(x / 2)) / 2


def p_h_given_v(v, W, c):
    return layer(v, W, c)


def p_v_given_h(h, W, b):
    return layer(h, W.T, b)
