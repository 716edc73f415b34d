"""
title.ko: 모든 층에 x를 넣음
title.en: Feeds x to every layer
ko: 층마다 앞 층의 출력이 아니라 처음의 입력 `x`를 넣고 있습니다. 한 층의 출력을 변수에 받아 다음 층의 입력으로
    쓰세요.
en: Every layer is fed with the first input `x` instead of the output of the layer before it. Keep what a layer
    gives and use it as the input of the next.
section: two-layers
"""

import numpy as np


def mlp_forward(x, layers, hidden="relu", output="softmax"):
    if not layers or hidden not in HIDDEN or output not in OUTPUT:
        raise ValueError("no layers, or an unknown activation")
    h, activations = _as_float(x), []
    for W, b in layers[:-1]:
        h = HIDDEN[hidden](_dense(_as_float(x), W, b))
        activations.append(h)
    return OUTPUT[output](_dense(_as_float(x), *layers[-1])), activations


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
