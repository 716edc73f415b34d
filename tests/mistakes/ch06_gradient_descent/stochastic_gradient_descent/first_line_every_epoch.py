"""
title.ko: 에포크마다 같은 순서를 씀
title.en: Uses the first order in every epoch
ko: `order`의 첫 줄만 에포크마다 되풀이합니다. 에포크마다 그 에포크의 줄을 쓰세요.
en: The first line of `order` is used again in every epoch. Use the line that belongs to the epoch.
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
    for _ in order:
        for n in order[0]:
            residual = float(X[n] @ w + b - y[n])
            w = w - lr * 2 * residual * X[n]
            b = b - lr * 2 * residual
        history.append(_loss(X, y, w, b))
    return w, b, history


def _loss(X, y, w, b):
    return float(np.mean((X @ w + b - y) ** 2))


def _as_float(values):
    return values if values.dtype.kind == "f" else values.astype(np.float64)
