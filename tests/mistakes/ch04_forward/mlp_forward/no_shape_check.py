"""
title.ko: 맞지 않는 모양도 계산함
title.en: Computes with shapes that do not fit
ko: 모양을 살피지 않아 NumPy가 편향을 말없이 늘리거나 표본 하나를 배치처럼 곱합니다. 층마다 입력, `W`, `b`의
    모양을 견주고 맞지 않으면 `ValueError`를 내세요.
en: Nothing checks the shapes, and NumPy silently broadcasts a bias or multiplies a single sample. In every
    layer compare the shapes of the input, `W` and `b`, and raise `ValueError` when they do not fit.
section: shapes
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
    return h @ _as_float(W) + _as_float(b)


def _identity(s):
    return s


def _relu(s):
    return np.maximum(s, 0.0)


def _sigmoid(s):
    e = np.exp(-np.abs(s))
    return np.where(s >= 0, 1.0, e) / (1.0 + e)


def _softmax(s):
    e = np.exp(s - s.max(axis=-1, keepdims=True))
    return e / e.sum(axis=-1, keepdims=True)


def _as_float(values):
    return values if np.issubdtype(values.dtype, np.floating) else values.astype(np.float64)


HIDDEN = {"relu": _relu, "sigmoid": _sigmoid, "tanh": np.tanh, "identity": _identity}
OUTPUT = {"softmax": _softmax, "sigmoid": _sigmoid, "identity": _identity}
