"""
title.ko: 기울기를 평균 내지 않음
title.en: Sums the gradient instead of averaging it
ko: 기울기를 행의 수로 나누지 않아 데이터가 많을수록 걸음이 길어집니다. 손실이 평균이므로 기울기에도 1/N을
    곱하세요.
en: The gradient is not divided by the number of rows, so more data make longer steps. The loss is a mean: its
    gradient has the 1/N, too.
section: batch
"""

import numpy as np


def batch_gradient_descent(X, y, epochs, lr):
    if X.ndim != 2 or len(X) == 0 or y.shape != (len(X),):
        raise ValueError("the shapes do not fit")
    X, y = _as_float(X), _as_float(y)
    w = np.zeros(X.shape[1], X.dtype)
    b = 0.0
    history = [_loss(X, y, w, b)]
    for _ in range(epochs):
        residuals = X @ w + b - y
        dw = 2 * (X.T @ residuals)
        db = 2 * float(residuals.sum())
        w = w - lr * dw
        b = b - lr * db
        history.append(_loss(X, y, w, b))
    return w, b, history


def _loss(X, y, w, b):
    return float(np.mean((X @ w + b - y) ** 2))


def _as_float(values):
    return values if values.dtype.kind == "f" else values.astype(np.float64)
