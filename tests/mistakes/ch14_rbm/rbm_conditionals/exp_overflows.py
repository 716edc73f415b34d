"""
title.ko: exp가 넘침
title.en: Lets exp overflow
ko: `1 / (1 + np.exp(-x))`를 그대로 써서 큰 음수에서 exp가 넘칩니다. 2장의 시그모이드처럼 넘치지 않는 식을 쓰세요.
en: `1 / (1 + np.exp(-x))` is taken as it stands, and exp overflows for large negative sums. Use a form that does
    not, as in chapter 2.
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
    return 1 / (1 + np.exp(-x))


def p_h_given_v(v, W, c):
    return layer(v, W, c)


def p_v_given_h(h, W, b):
    return layer(h, W.T, b)
