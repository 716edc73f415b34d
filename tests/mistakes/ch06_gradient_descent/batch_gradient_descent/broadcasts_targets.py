"""
title.ko: 정답의 모양을 확인하지 않음
title.en: Does not check the shape of the targets
ko: `y`가 `(N, 1)`이면 잔차가 `(N, N)`이 되는데도 그대로 계산합니다. 시작하기 전에 `X`와 `y`의 모양을 확인하고
    맞지 않으면 `ValueError`를 내세요.
en: When `y` is `(N, 1)` the residuals become `(N, N)`, and the code carries on. Check the shapes of `X` and `y`
    first, and raise `ValueError` when they do not fit.
section: batch
"""

import numpy as np


def batch_gradient_descent(X, y, epochs, lr):
    if X.ndim != 2 or len(X) == 0:
        raise ValueError("the shapes do not fit")
    X, y = _as_float(X), _as_float(y)
    n = len(X)
    w = np.zeros(X.shape[1], X.dtype)
    b = 0.0
    history = [_loss(X, y, w, b)]
    for _ in range(epochs):
        residuals = X @ w + b - y
        dw = 2 / n * (X.T @ residuals)
        db = 2 / n * float(residuals.sum())
        w = w - lr * dw
        b = b - lr * db
        history.append(_loss(X, y, w, b))
    return w, b, history


def _loss(X, y, w, b):
    return float(np.mean((X @ w + b - y) ** 2))


def _as_float(values):
    return values if values.dtype.kind == "f" else values.astype(np.float64)
