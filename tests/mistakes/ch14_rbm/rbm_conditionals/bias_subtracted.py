"""
title.ko: 편향을 뺌
title.en: Subtracts the bias
ko: 편향을 빼고 있습니다. 에너지에는 음의 부호가 있지만 확률의 가중합에는 `+`로 들어갑니다.
en: The bias is subtracted. It has a minus sign in the energy, but in the weighted sum of the probability it enters
    with a plus.
section: conditionals
"""

import numpy as np


def layer(states, weights, bias):
    if weights.ndim != 2 or bias.shape != weights.shape[1:] or states.shape[-1] != weights.shape[0]:
        raise ValueError("shapes do not fit")
    dtype = np.result_type(states, weights, bias)
    dtype = dtype if dtype.kind == "f" else np.float64
    return sigmoid((states.astype(dtype) @ weights - bias).astype(dtype))


def sigmoid(x):
    return (1 + np.tanh(x / 2)) / 2


def p_h_given_v(v, W, c):
    return layer(v, W, c)


def p_v_given_h(h, W, b):
    return layer(h, W.T, b)
