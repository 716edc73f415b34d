"""
title.ko: 늘 float64로 계산함
title.en: Always computes in float64
ko: float32 데이터의 가중치까지 float64로 돌려줍니다. 정수만 float64로 바꾸고 float32는 지키세요.
en: The weights come back as float64 even for float32 data. Promote integers only and keep float32.
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
        db = 2 / n * float(residuals.sum())
        w = w - lr * dw
        b = b - lr * db
        history.append(_loss(X, y, w, b))
    return w, b, history


def _loss(X, y, w, b):
    return float(np.mean((X @ w + b - y) ** 2))


def _as_float(values):
    return values.astype(np.float64)
