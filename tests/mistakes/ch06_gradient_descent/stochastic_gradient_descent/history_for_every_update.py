"""
title.ko: 갱신마다 손실을 기록함
title.en: Records a loss for every update
ko: 행을 볼 때마다 손실을 적어 `history`가 에포크의 수보다 훨씬 깁니다. 안쪽 반복이 끝난 뒤에 한 번만 적으세요.
en: A loss is noted after every row, and `history` is far longer than the number of epochs. Note it once, after
    the inner loop.
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
            b = b - lr * 2 * residual
            history.append(_loss(X, y, w, b))
    return w, b, history


def _loss(X, y, w, b):
    return float(np.mean((X @ w + b - y) ** 2))


def _as_float(values):
    return values if values.dtype.kind == "f" else values.astype(np.float64)
