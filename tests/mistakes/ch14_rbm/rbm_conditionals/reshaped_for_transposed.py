"""
title.ko: 전치 대신 모양만 바꿈
title.en: Reshapes instead of transposing
ko: 가시층을 계산할 때 `W.reshape(H, V)`로 모양만 맞추어 가중치가 뒤섞입니다. 행과 열을 바꾸는 것은 `W.T`입니다.
en: For the visible layer `W.reshape(H, V)` only makes the shape fit and mixes the weights up. Exchanging rows and
    columns is `W.T`.
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
    return layer(h, W.reshape(W.shape[::-1]), b)
