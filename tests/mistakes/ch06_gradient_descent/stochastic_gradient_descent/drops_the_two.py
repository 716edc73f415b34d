"""
title.ko: 제곱에서 나오는 2가 없음
title.en: Leaves out the 2 of the square
ko: 제곱을 미분할 때 나오는 2가 빠져 걸음이 절반입니다. 잔차의 제곱을 미분한 값, 곧 2를 곱한 값으로 움직이세요.
en: The factor 2 from differentiating the square is missing, and every step is half as long. Move by the
    derivative of the squared residual, which has the 2.
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
            w = w - lr * residual * X[n]
            b = b - lr * residual
        history.append(_loss(X, y, w, b))
    return w, b, history


def _loss(X, y, w, b):
    return float(np.mean((X @ w + b - y) ** 2))


def _as_float(values):
    return values if values.dtype.kind == "f" else values.astype(np.float64)
