"""
title.ko: 모르는 이름도 받아들임
title.en: Accepts every name
ko: 모르는 활성화 함수의 이름에 오류를 내지 않고 다른 함수를 대신 씁니다. 정해진 이름이 아니면 `ValueError`를
    내세요.
en: An unknown name of an activation function raises nothing; another function is used in its place. Raise
    `ValueError` for every name that is not listed.
section: output-layer
"""

import numpy as np


def mlp_forward(x, layers, hidden="relu", output="softmax"):
    if not layers:
        raise ValueError("no layers")
    h, activations = _as_float(x), []
    for W, b in layers[:-1]:
        h = HIDDEN.get(hidden, _identity)(_dense(h, W, b))
        activations.append(h)
    return OUTPUT.get(output, _identity)(_dense(h, *layers[-1])), activations


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
    return e / e.sum(axis=-1, keepdims=True)


def _as_float(values):
    return values if np.issubdtype(values.dtype, np.floating) else values.astype(np.float64)


HIDDEN = {"relu": _relu, "sigmoid": _sigmoid, "tanh": np.tanh, "identity": _identity}
OUTPUT = {"softmax": _softmax, "sigmoid": _sigmoid, "identity": _identity}
