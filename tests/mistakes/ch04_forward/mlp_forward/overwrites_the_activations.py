"""
title.ko: 담아 둔 배열을 덮어씀
title.en: Overwrites what it has kept
ko: 층마다 새 배열을 만들지 않고 같은 배열을 제자리에서 고쳐, 리스트에 담아 둔 앞 층의 출력까지 바뀝니다. 층마다
    새 배열에 담으세요.
en: The layers work in place on one array, so what the list already holds from an earlier layer changes with it.
    Put the result of every layer into a new array.
section: two-layers
"""

import numpy as np


def mlp_forward(x, layers, hidden="relu", output="softmax"):
    if not layers or hidden not in HIDDEN or output not in OUTPUT:
        raise ValueError("no layers, or an unknown activation")
    h, activations = _as_float(x), []
    for W, b in layers[:-1]:
        s = HIDDEN[hidden](_dense(h, W, b))
        if h is not x and h.shape == s.shape:
            h[...] = s
        else:
            h = s
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
    return e / e.sum(axis=-1, keepdims=True)


def _as_float(values):
    return values if np.issubdtype(values.dtype, np.floating) else values.astype(np.float64)


HIDDEN = {"relu": _relu, "sigmoid": _sigmoid, "tanh": np.tanh, "identity": _identity}
OUTPUT = {"softmax": _softmax, "sigmoid": _sigmoid, "identity": _identity}
