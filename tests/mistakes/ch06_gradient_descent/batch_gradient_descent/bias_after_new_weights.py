"""
title.ko: 새 가중치로 편향의 기울기를 구함
title.en: Takes the gradient of the bias at the new weights
ko: 가중치를 먼저 옮긴 뒤 그 가중치로 편향의 기울기를 다시 구합니다. 두 기울기를 같은 자리에서 모두 구한 다음에
    움직이세요.
en: The weights move first, and the gradient of the bias is then taken at the new ones. Compute both gradients
    at the same place, then move.
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
        db = 2 / n * float((X @ w + b - y).sum())
        b = b - lr * db
        history.append(_loss(X, y, w, b))
    return w, b, history


def _loss(X, y, w, b):
    return float(np.mean((X @ w + b - y) ** 2))


def _as_float(values):
    return values if values.dtype.kind == "f" else values.astype(np.float64)
