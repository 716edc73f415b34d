"""
title.ko: 아래층부터 내려옴
title.en: Starts the way down at the bottom
ko: 내려올 때 맨 아래 RBM부터 지나갑니다. 맨 위의 RBM에서 시작해 거꾸로 지나가세요.
en: The way down begins with the bottom RBM. Begin with the top one and take them in reverse.
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
    for W, b, _ in layers:
        G = sigmoid(G @ W.T + b)
    return G


def as_float(x):
    return x if x.dtype.kind == "f" else x.astype(np.float64)


def sigmoid(z):
    return 0.5 * (1 + np.tanh(0.5 * z))
