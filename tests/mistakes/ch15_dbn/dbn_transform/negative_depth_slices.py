"""
title.ko: 음수 깊이를 뒤에서부터 셈
title.en: Counts a negative depth from the end
ko: 음수인 `depth`가 슬라이스에서 뒤에서부터 세어져 조용히 지나갑니다. 0과 층의 수 사이인지 먼저 확인하세요.
en: A negative `depth` slices from the end and passes in silence. Check first that it lies between 0 and the number
    of layers.
section: going-up
"""

import numpy as np


def dbn_transform(X, layers, depth=None):
    if depth is None:
        depth = len(layers)
    if depth > len(layers):
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
