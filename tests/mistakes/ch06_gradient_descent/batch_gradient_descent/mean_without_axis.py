"""
title.ko: 가중치마다 같은 기울기
title.en: The same gradient for every weight
ko: 평균을 낼 때 축을 정하지 않아 기울기가 수 하나가 되고 모든 가중치가 똑같이 움직입니다. 행의 축으로만 평균
    내어 `(D,)` 모양을 지키세요.
en: The mean is taken without an axis, so the gradient is a single number and all weights move alike. Average
    over the axis of the rows alone and keep the shape `(D,)`.
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
        dw = 2 * np.mean(X.T * residuals)
        db = 2 / n * float(residuals.sum())
        w = w - lr * dw
        b = b - lr * db
        history.append(_loss(X, y, w, b))
    return w, b, history


def _loss(X, y, w, b):
    return float(np.mean((X @ w + b - y) ** 2))


def _as_float(values):
    return values if values.dtype.kind == "f" else values.astype(np.float64)
