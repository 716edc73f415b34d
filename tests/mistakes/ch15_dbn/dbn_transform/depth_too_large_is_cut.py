"""
title.ko: 너무 큰 깊이를 잘라 버림
title.en: Cuts a depth that is too large
ko: 층의 수보다 큰 `depth`를 오류 없이 맨 위로 알아듣습니다. 없는 층을 물으면 `ValueError`를 내세요.
en: A `depth` above the number of layers is taken for the top without an error. Whoever asks for a layer that is not
    there should get a `ValueError`.
section: going-up
"""

import numpy as np


def dbn_transform(X, layers, depth=None):
    if depth is None:
        depth = len(layers)
    if depth < 0:
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
