"""
title.ko: 지난 기울기를 계속 더함
title.en: Keeps adding old gradients
ko: 기울기를 에포크마다 새로 구하지 않고 지난 값에 계속 더해 걸음이 점점 길어집니다. 에포크를 시작할 때 새로
    계산하세요.
en: The gradient is added to those of all epochs before, and the steps grow longer and longer. Compute it afresh
    in every epoch.
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
    dw, db = 0.0, 0.0
    history = [_loss(X, y, w, b)]
    for _ in range(epochs):
        residuals = X @ w + b - y
        dw = dw + 2 / n * (X.T @ residuals)
        db = db + 2 / n * float(residuals.sum())
        w = w - lr * dw
        b = b - lr * db
        history.append(_loss(X, y, w, b))
    return w, b, history


def _loss(X, y, w, b):
    return float(np.mean((X @ w + b - y) ** 2))


def _as_float(values):
    return values if values.dtype.kind == "f" else values.astype(np.float64)
