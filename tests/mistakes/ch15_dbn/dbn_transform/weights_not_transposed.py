"""
title.ko: 내려올 때 가중치를 전치하지 않음
title.en: Does not transpose on the way down
ko: 내려올 때도 `G @ W`를 구합니다. 같은 연결을 거꾸로 지나가므로 `W.T`를 곱하세요. 크기가 같은 층에서는 오류도 나지
    않습니다.
en: The way down computes `G @ W`, too. It takes the same links the other way round: multiply by `W.T`. Where both
    layers have one size nothing complains.
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
        G = sigmoid(G @ W + b)
    return G


def as_float(x):
    return x if x.dtype.kind == "f" else x.astype(np.float64)


def sigmoid(z):
    return 0.5 * (1 + np.tanh(0.5 * z))
