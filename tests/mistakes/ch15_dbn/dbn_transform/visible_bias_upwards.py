"""
title.ko: 올라갈 때 가시 편향을 더함
title.en: Adds the visible bias on the way up
ko: 위로 올라갈 때 가시 편향 `b`를 더합니다. 은닉 노드의 확률에는 은닉 편향 `c`를 더하세요.
en: The way up adds the visible bias `b`. Hidden units have the hidden bias `c`.
section: going-up
"""

import numpy as np


def dbn_transform(X, layers, depth=None):
    if depth is None:
        depth = len(layers)
    if depth < 0 or depth > len(layers):
        raise ValueError("depth")
    H = as_float(X)
    for W, b, _ in layers[:depth]:
        H = sigmoid(H @ W + b)
    return H


def dbn_reconstruct(H, layers):
    G = as_float(H)
    for W, b, _ in reversed(layers):
        G = sigmoid(G @ W.T + b)
    return G


def as_float(x):
    return x if x.dtype.kind == "f" else x.astype(np.float64)


def sigmoid(z):
    return 0.5 * (1 + np.tanh(0.5 * z))
