"""
title.ko: 손실이 커지는 쪽으로 감
title.en: Walks uphill
ko: 정답에서 예측을 뺀 값으로 기울기를 구하고도 그것을 빼서 손실이 커집니다. 예측에서 정답을 빼거나 부호를
    바꾸세요.
en: The gradient is made of target minus prediction and still subtracted, so the loss grows. Subtract the target
    from the prediction.
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
        residuals = y - (X @ w + b)
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
