"""
title.ko: 올라갈 때 시그모이드를 빠뜨림
title.en: Leaves the sigmoid out on the way up
ko: 위로 올라갈 때 가중합만 구합니다. 시그모이드가 없으면 여러 층이 한 층과 다를 것이 없습니다.
en: The way up computes weighted sums only. Without the sigmoid, several layers are no more than one.
section: going-up
"""

import numpy as np


def dbn_transform(X, layers, depth=None):
    if depth is None:
        depth = len(layers)
    if depth < 0 or depth > len(layers):
        raise ValueError("depth")
    H = as_float(X)
    for W, _, c in layers[:depth]:
        H = H @ W + c
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
