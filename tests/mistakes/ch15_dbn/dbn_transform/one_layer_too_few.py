"""
title.ko: 한 층 모자라게 올라감
title.en: Stops one layer early
ko: 한 층 모자라게 올라갑니다. `depth`가 2이면 RBM 두 개를 지나야 합니다.
en: The way up ends one layer early. With a `depth` of 2 it goes through two RBMs.
section: going-up
"""

import numpy as np


def dbn_transform(X, layers, depth=None):
    if depth is None:
        depth = len(layers)
    if depth < 0 or depth > len(layers):
        raise ValueError("depth")
    H = as_float(X)
    for W, _, c in layers[: max(depth - 1, 0)]:
        H = sigmoid(H @ W + c)
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
