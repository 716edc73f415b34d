"""
title.ko: 모든 층의 특징을 돌려줌
title.en: Returns the features of all layers
ko: 지나온 모든 층의 특징을 리스트로 돌려줍니다. `depth`층의 배열 하나만 돌려주세요.
en: The features of all layers on the way come back as a list. Return the one array of layer `depth`.
section: going-up
"""

import numpy as np


def dbn_transform(X, layers, depth=None):
    if depth is None:
        depth = len(layers)
    if depth < 0 or depth > len(layers):
        raise ValueError("depth")
    H = [as_float(X)]
    for W, _, c in layers[:depth]:
        H.append(sigmoid(H[-1] @ W + c))
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
