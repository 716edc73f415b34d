"""
title.ko: 깊이 0을 맨 위로 읽음
title.en: Takes depth 0 for the top
ko: `depth or len(layers)`처럼 물어 0을 지정하지 않은 것으로 읽습니다. `depth is None`인지 물으세요.
en: By `depth or len(layers)` a depth of 0 counts as not given. Ask whether `depth is None`.
section: going-up
"""

import numpy as np


def dbn_transform(X, layers, depth=None):
    depth = depth or len(layers)
    if depth < 0 or depth > len(layers):
        raise ValueError("depth")
    H = as_float(X)
    for W, _, c in layers[:depth]:
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
