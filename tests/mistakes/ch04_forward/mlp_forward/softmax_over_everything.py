"""
title.ko: 배치 전체를 정규화함
title.en: Normalises the whole batch
ko: 소프트맥스가 축을 정하지 않고 합을 구해 배치 전체의 합이 1이 됩니다. 행마다 합이 1이 되도록 축을 정하고
    `keepdims=True`로 모양을 지키세요.
en: The softmax sums without an axis, so the whole batch adds up to 1. Name the axis, so that every row does,
    and keep the shape with `keepdims=True`.
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
    e = np.exp(s - s.max(axis=-1, keepdims=True))
    return e / e.sum()


def _as_float(values):
    return values if np.issubdtype(values.dtype, np.floating) else values.astype(np.float64)


HIDDEN = {"relu": _relu, "sigmoid": _sigmoid, "tanh": np.tanh, "identity": _identity}
OUTPUT = {"softmax": _softmax, "sigmoid": _sigmoid, "identity": _identity}
