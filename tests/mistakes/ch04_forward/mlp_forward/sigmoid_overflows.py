"""
title.ko: 시그모이드가 넘침
title.en: The sigmoid overflows
ko: 시그모이드가 큰 음수에서 `exp(-s)`를 그대로 계산해 넘침 경고를 냅니다. 가중합의 부호에 따라 식을 나누세요.
en: The sigmoid takes `exp(-s)` as it stands, which overflows with a warning for large negative sums. Split the
    formula by the sign of the sum.
section: neuron
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
    return 1.0 / (1.0 + np.exp(-s))


def _softmax(s):
    e = np.exp(s - s.max(axis=-1, keepdims=True))
    return e / e.sum(axis=-1, keepdims=True)


def _as_float(values):
    return values if np.issubdtype(values.dtype, np.floating) else values.astype(np.float64)


HIDDEN = {"relu": _relu, "sigmoid": _sigmoid, "tanh": np.tanh, "identity": _identity}
OUTPUT = {"softmax": _softmax, "sigmoid": _sigmoid, "identity": _identity}
