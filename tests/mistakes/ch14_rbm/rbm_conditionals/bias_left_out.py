"""
title.ko: 편향을 빠뜨림
title.en: Leaves the bias out
ko: 가중합에 편향을 더하지 않습니다. 은닉층에는 `c`를, 가시층에는 `b`를 더한 다음 시그모이드를 씌우세요.
en: No bias is added to the weighted sum. Add `c` for the hidden layer and `b` for the visible one before the
    sigmoid.
section: conditionals
"""

import numpy as np


def layer(states, weights, bias):
    if weights.ndim != 2 or bias.shape != weights.shape[1:] or states.shape[-1] != weights.shape[0]:
        raise ValueError("shapes do not fit")
    dtype = np.result_type(states, weights, bias)
    dtype = dtype if dtype.kind == "f" else np.float64
    return sigmoid((states.astype(dtype) @ weights).astype(dtype))


def sigmoid(x):
    return (1 + np.tanh(x / 2)) / 2


def p_h_given_v(v, W, c):
    return layer(v, W, c)


def p_v_given_h(h, W, b):
    return layer(h, W.T, b)
