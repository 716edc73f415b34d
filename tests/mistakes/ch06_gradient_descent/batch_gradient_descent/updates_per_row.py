"""
title.ko: 행마다 움직임
title.en: Moves after every row
ko: 행 하나를 볼 때마다 움직여 한 에포크에 N번 갱신합니다. 그것은 확률적 경사하강법입니다. 모든 행의
    기울기를 평균 내어 에포크마다 한 번만 움직이세요.
en: The parameters move after every row, N times an epoch: that is stochastic gradient descent. Average the
    gradient over all rows and move once an epoch.
section: batch
"""

import numpy as np


def batch_gradient_descent(X, y, epochs, lr):
    if X.ndim != 2 or len(X) == 0 or y.shape != (len(X),):
        raise ValueError("the shapes do not fit")
    X, y = _as_float(X), _as_float(y)
    w = np.zeros(X.shape[1], X.dtype)
    b = 0.0
    history = [_loss(X, y, w, b)]
    for _ in range(epochs):
        for x, target in zip(X, y, strict=True):
            residual = float(x @ w + b - target)
            w = w - lr * 2 * residual * x
            b = b - lr * 2 * residual
        history.append(_loss(X, y, w, b))
    return w, b, history


def _loss(X, y, w, b):
    return float(np.mean((X @ w + b - y) ** 2))


def _as_float(values):
    return values if values.dtype.kind == "f" else values.astype(np.float64)
