"""
title.ko: 내려올 때 은닉 편향을 더함
title.en: Adds the hidden bias on the way down
ko: 아래로 내려올 때 은닉 편향 `c`를 더합니다. 가시 노드의 확률에는 가시 편향 `b`를 더하세요.
en: The way down adds the hidden bias `c`. Visible units have the visible bias `b`.
section: going-down
"""

import numpy as np


def dbn_transform(X, layers, depth=None):
    if depth is None:
        depth = len(layers)
    if depth < 0 or depth > len(layers):
        raise ValueError("depth")
    H = as_float(X)
    for W, _, c in layers[:depth]:
        H = sigmoid(H @ W + c)
    return H


def dbn_reconstruct(H, layers):
    G = as_float(H)
    for W, _, c in reversed(layers):
        G = sigmoid(G @ W.T + c)
    return G


def as_float(x):
    return x if x.dtype.kind == "f" else x.astype(np.float64)


def sigmoid(z):
    return 0.5 * (1 + np.tanh(0.5 * z))
