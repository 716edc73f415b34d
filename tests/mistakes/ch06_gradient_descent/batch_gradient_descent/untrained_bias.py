"""
title.ko: 편향을 학습하지 않음
title.en: Does not train the bias
ko: 가중치만 움직이고 편향은 0에 머물러, 찾은 직선이 언제나 원점을 지납니다. 편향도 제 기울기만큼 움직이세요.
en: Only the weights move; the bias stays at 0, and the line always runs through the origin. Move the bias by
    its own gradient.
section: batch
"""

import numpy as np


def batch_gradient_descent(X, y, epochs, lr):
    if X.ndim != 2 or len(X) == 0 or y.shape != (len(X),):
        raise ValueError("the shapes do not fit")
    X, y = _as_float(X), _as_float(y)
    n = len(X)
    w = np.zeros(X.shape[1], X.dtype)
    b = 0.0
    history = [_loss(X, y, w, b)]
    for _ in range(epochs):
        residuals = X @ w + b - y
        dw = 2 / n * (X.T @ residuals)
        w = w - lr * dw
        history.append(_loss(X, y, w, b))
    return w, b, history


def _loss(X, y, w, b):
    return float(np.mean((X @ w + b - y) ** 2))


def _as_float(values):
    return values if values.dtype.kind == "f" else values.astype(np.float64)
