"""
title.ko: 소프트맥스가 넘침
title.en: The softmax overflows
ko: 점수를 그대로 `exp`에 넣어 큰 점수에서 넘치고 NaN이 나옵니다. 행마다 가장 큰 점수를 먼저 빼세요.
en: The scores go into `exp` as they are, which overflows for large ones and gives NaN. Subtract the largest
    score of each row first.
section: softmax-axis
"""

import numpy as np


def mlp_forward(x, layers, hidden="relu", output="softmax"):
    if not layers or hidden not in HIDDEN or output not in OUTPUT:
        raise ValueError("no layers, or an unknown activation")
    h, activations = _as_float(x), []
    for W, b in layers[:-1]:
        h = HIDDEN[hidden](_dense(h, W, b))
        activations.append(h)
    return OUTPUT[output](_dense(h, *layers[-1])), activations


def _dense(h, W, b):
    _check_layer(h, W, b)
    return h @ _as_float(W) + _as_float(b)


def _check_layer(h, W, b):
    if h.ndim != 2 or W.ndim != 2 or h.shape[1] != W.shape[0] or b.shape != (W.shape[1],):
        raise ValueError("the shapes do not fit")


def _identity(s):
    return s


def _relu(s):
    return np.maximum(s, 0.0)


def _sigmoid(s):
    e = np.exp(-np.abs(s))
    return np.where(s >= 0, 1.0, e) / (1.0 + e)


def _softmax(s):
    e = np.exp(s)
    return e / e.sum(axis=-1, keepdims=True)


def _as_float(values):
    return values if np.issubdtype(values.dtype, np.floating) else values.astype(np.float64)


HIDDEN = {"relu": _relu, "sigmoid": _sigmoid, "tanh": np.tanh, "identity": _identity}
OUTPUT = {"softmax": _softmax, "sigmoid": _sigmoid, "identity": _identity}
