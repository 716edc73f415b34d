"""
title.ko: 가중치를 전치하지 않음
title.en: Does not transpose the weights
ko: 두 방향에 모두 `W`를 그대로 곱해, 두 층의 크기가 같을 때만 계산되고 그때도 값이 틀립니다. 은닉층에서 가시층으로
    갈 때는 `W.T`를 곱하세요.
en: Both directions multiply by `W` as it is. That runs only for layers of equal size, and is wrong even then. From
    hidden to visible, multiply by `W.T`.
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
    return (1 + np.tanh(x / 2)) / 2


def p_h_given_v(v, W, c):
    return layer(v, W, c)


def p_v_given_h(h, W, b):
    return layer(h, W, b)
