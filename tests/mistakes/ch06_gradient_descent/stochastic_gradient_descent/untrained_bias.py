"""
title.ko: 편향을 학습하지 않음
title.en: Does not train the bias
ko: 가중치만 움직이고 편향은 0에 머물러 있습니다. 편향도 행마다 제 기울기만큼 움직이세요.
en: Only the weights move; the bias stays at 0. Move the bias by its own gradient at every row, too.
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
        history.append(_loss(X, y, w, b))
    return w, b, history


def _loss(X, y, w, b):
    return float(np.mean((X @ w + b - y) ** 2))


def _as_float(values):
    return values if values.dtype.kind == "f" else values.astype(np.float64)
