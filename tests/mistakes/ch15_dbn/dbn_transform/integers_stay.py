"""
title.ko: 깊이 0에서 정수를 그대로 둠
title.en: Keeps integers at depth 0
ko: 깊이 0에서 정수와 불리언을 그대로 돌려줍니다. 어느 깊이에서나 float64로 바꾸세요.
en: At depth 0 integers and booleans come back as they are. Promote them to float64 at every depth.
section: going-up
"""

import numpy as np


def dbn_transform(X, layers, depth=None):
    if depth is None:
        depth = len(layers)
    if depth < 0 or depth > len(layers):
        raise ValueError("depth")
    H = X
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
