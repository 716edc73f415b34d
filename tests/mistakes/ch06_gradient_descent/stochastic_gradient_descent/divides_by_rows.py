"""
title.ko: 한 행의 기울기를 N으로 나눔
title.en: Divides the gradient of one row by N
ko: 행 하나의 기울기를 전체 행의 수 N으로 나누어 걸음이 N분의 1로 짧아집니다. 한 행의 손실은 그 행의 제곱
    오차이므로 나누지 마세요.
en: The gradient of a single row is divided by N, the number of all rows, and the steps are N times too short.
    The loss of one row is its own squared error: do not divide.
section: stochastic
"""

import numpy as np


def stochastic_gradient_descent(X, y, order, lr):
    if X.ndim != 2 or len(X) == 0 or y.shape != (len(X),) or order.ndim != 2:
        raise ValueError("the shapes do not fit")
    if ((order < 0) | (order >= len(X))).any():
        raise ValueError("there is no such row")
    X, y = _as_float(X), _as_float(y)
    w = np.zeros(X.shape[1], X.dtype)
    b = 0.0
    history = [_loss(X, y, w, b)]
    for rows in order:
        for n in rows:
            residual = float(X[n] @ w + b - y[n])
            w = w - lr * 2 / len(X) * residual * X[n]
            b = b - lr * 2 / len(X) * residual
        history.append(_loss(X, y, w, b))
    return w, b, history


def _loss(X, y, w, b):
    return float(np.mean((X @ w + b - y) ** 2))


def _as_float(values):
    return values if values.dtype.kind == "f" else values.astype(np.float64)
