"""
title.ko: 내려올 때 역행렬로 되돌림
title.en: Goes down by an inverse
ko: 내려올 때 올라간 계산을 역함수와 유사 역행렬로 되돌리려 합니다. RBM에서는 `sigmoid(G @ W.T + b)`로 내려오며,
    그것은 역함수가 아닙니다.
en: The way down tries to undo the way up by logits and a pseudo-inverse. In an RBM it is `sigmoid(G @ W.T + b)`,
    which is no inverse.
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
        G = np.clip(G, 1e-6, 1 - 1e-6)
        G = (np.log(G / (1 - G)) - c) @ np.linalg.pinv(W)
    return G


def as_float(x):
    return x if x.dtype.kind == "f" else x.astype(np.float64)


def sigmoid(z):
    return 0.5 * (1 + np.tanh(0.5 * z))
