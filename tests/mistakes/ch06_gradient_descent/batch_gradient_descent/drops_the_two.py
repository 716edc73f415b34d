"""
title.ko: 제곱에서 나오는 2가 없음
title.en: Leaves out the 2 of the square
ko: 제곱을 미분할 때 나오는 2가 빠져 걸음이 절반입니다. 손실은 ½이 붙지 않은 평균 제곱 오차이므로 기울기에 2를
    곱하세요.
en: The factor 2 from differentiating the square is missing, and every step is half as long. The loss is the
    mean squared error without a ½, so its gradient has the 2.
section: batch
"""

import numpy as np


def batch_gradient_descent(X, y, epochs, lr):
    if X.ndim != 2 or len(X) == 0 or y.shape != (len(X),):
        raise ValueError("the shapes do not fit")
    X, y = _as_float(X), _as_float(y)
    n = len(X)
    w = np.zeros(X.shape[1], X.dtype)
    b = 0.0
    history = [_loss(X, y, w, b)]
    for _ in range(epochs):
        residuals = X @ w + b - y
        dw = X.T @ residuals / n
        db = float(residuals.mean())
        w = w - lr * dw
        b = b - lr * db
        history.append(_loss(X, y, w, b))
    return w, b, history


def _loss(X, y, w, b):
    return float(np.mean((X @ w + b - y) ** 2))


def _as_float(values):
    return values if values.dtype.kind == "f" else values.astype(np.float64)
