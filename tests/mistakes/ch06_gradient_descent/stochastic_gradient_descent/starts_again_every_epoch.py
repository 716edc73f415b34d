"""
title.ko: 에포크마다 0에서 다시 시작함
title.en: Starts again from zero in every epoch
ko: 가중치와 편향을 에포크마다 0으로 되돌려 앞에서 배운 것을 잃습니다. 두 반복보다 먼저 한 번만 만드세요.
en: Weights and bias go back to 0 in every epoch, and what was learnt is lost. Make them once, before both
    loops.
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
        w = np.zeros(X.shape[1], X.dtype)
        b = 0.0
        for n in rows:
            residual = float(X[n] @ w + b - y[n])
            w = w - lr * 2 * residual * X[n]
            b = b - lr * 2 * residual
        history.append(_loss(X, y, w, b))
    return w, b, history


def _loss(X, y, w, b):
    return float(np.mean((X @ w + b - y) ** 2))


def _as_float(values):
    return values if values.dtype.kind == "f" else values.astype(np.float64)
