"""
title.ko: 깊이를 무시함
title.en: Ignores the depth
ko: `depth`를 보지 않고 언제나 맨 위까지 올라갑니다. 아래에서 `depth`개의 층만 지나가세요.
en: `depth` is not used, and the way up always ends at the top. Go through the lowest `depth` layers only.
section: going-up
"""

import numpy as np


def dbn_transform(X, layers, depth=None):
    if depth is None:
        depth = len(layers)
    if depth < 0 or depth > len(layers):
        raise ValueError("depth")
    H = as_float(X)
    for W, _, c in layers:
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
