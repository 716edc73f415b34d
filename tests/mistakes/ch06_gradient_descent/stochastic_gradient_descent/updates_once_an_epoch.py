"""
title.ko: 에포크마다 한 번만 움직임
title.en: Moves once an epoch
ko: 한 에포크의 기울기를 모두 같은 자리에서 구해 마지막에 한꺼번에 움직입니다. 그것은 배치 경사하강법입니다.
    행을 볼 때마다 바로 움직이세요.
en: All gradients of an epoch are taken at the same place, and the parameters move once at its end: that is
    batch gradient descent. Move after every row.
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
        residuals = X[rows] @ w + b - y[rows]
        w = w - lr * 2 * (X[rows].T @ residuals)
        b = b - lr * 2 * float(residuals.sum())
        history.append(_loss(X, y, w, b))
    return w, b, history


def _loss(X, y, w, b):
    return float(np.mean((X @ w + b - y) ** 2))


def _as_float(values):
    return values if values.dtype.kind == "f" else values.astype(np.float64)
