"""
title.ko: 층마다 반올림함
title.en: Rounds in every layer
ko: 올라가는 길에서 확률을 0과 1로 반올림합니다. 확률 그대로 위층에 넘기세요.
en: Probabilities are rounded to 0 and 1 on the way up. Hand them to the next layer as they are.
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
        H = np.round(sigmoid(H @ W + c))
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
