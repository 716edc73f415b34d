"""
title.ko: 내려올 때 시그모이드를 빠뜨림
title.en: Leaves the sigmoid out on the way down
ko: 내려올 때 가중합만 구합니다. 가시 노드의 값도 확률이므로 층마다 시그모이드를 씌우세요.
en: The way down computes weighted sums only. Visible units are probabilities, too: apply the sigmoid in each layer.
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
    for W, b, _ in reversed(layers):
        G = G @ W.T + b
    return G


def as_float(x):
    return x if x.dtype.kind == "f" else x.astype(np.float64)


def sigmoid(z):
    return 0.5 * (1 + np.tanh(0.5 * z))
