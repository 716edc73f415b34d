"""
title.ko: 정답의 모양을 확인하지 않음
title.en: Does not check the shape of the targets
ko: `y`의 모양을 확인하지 않아 `(N, 1)` 모양의 정답도 받습니다. 시작하기 전에 `X`와 `y`의 모양을 확인하고 맞지
    않으면 `ValueError`를 내세요.
en: The shape of `y` is not checked, so targets of shape `(N, 1)` are taken as well. Check the shapes of `X` and
    `y` first, and raise `ValueError` when they do not fit.
section: stochastic
"""

import numpy as np


def stochastic_gradient_descent(X, y, order, lr):
    if X.ndim != 2 or len(X) == 0 or order.ndim != 2:
        raise ValueError("the shapes do not fit")
    if ((order < 0) | (order >= len(X))).any():
        raise ValueError("there is no such row")
    X, y = _as_float(X), _as_float(y)
    w = np.zeros(X.shape[1], X.dtype)
    b = 0.0
    history = [_loss(X, y, w, b)]
    for rows in order:
        for n in rows:
            residual = float((X[n] @ w + b - y[n]).item())
            w = w - lr * 2 * residual * X[n]
            b = b - lr * 2 * residual
        history.append(_loss(X, y, w, b))
    return w, b, history


def _loss(X, y, w, b):
    return float(np.mean((X @ w + b - y) ** 2))


def _as_float(values):
    return values if values.dtype.kind == "f" else values.astype(np.float64)
