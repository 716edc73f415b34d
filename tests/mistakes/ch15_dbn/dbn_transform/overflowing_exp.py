"""
title.ko: exp가 넘침
title.en: exp overflows
ko: 시그모이드를 `1 / (1 + np.exp(-z))`로 구해 크게 음수인 가중합에서 exp가 넘칩니다. 넘치지 않는 식을 쓰세요.
en: The sigmoid is `1 / (1 + np.exp(-z))`, whose exp overflows for weighted sums far below 0. Use a form that does
    not.
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
    return 1 / (1 + np.exp(-z))
