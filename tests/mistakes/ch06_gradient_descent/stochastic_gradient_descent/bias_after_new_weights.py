"""
title.ko: 새 가중치로 편향의 기울기를 구함
title.en: Takes the gradient of the bias at the new weights
ko: 가중치를 옮긴 뒤에 잔차를 다시 구해 편향을 움직입니다. 잔차를 한 번만 구해 두 걸음에 모두 쓰세요.
en: The residual is computed again after the weights have moved, and the bias moves by that one. Compute the
    residual once and use it for both.
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
            w = w - lr * 2 * residual * X[n]
            b = b - lr * 2 * float(X[n] @ w + b - y[n])
        history.append(_loss(X, y, w, b))
    return w, b, history


def _loss(X, y, w, b):
    return float(np.mean((X @ w + b - y) ** 2))


def _as_float(values):
    return values if values.dtype.kind == "f" else values.astype(np.float64)
