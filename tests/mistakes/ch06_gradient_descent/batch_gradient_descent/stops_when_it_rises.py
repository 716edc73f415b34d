"""
title.ko: 손실이 줄지 않으면 멈춤
title.en: Stops when the loss does not fall
ko: 손실이 줄지 않으면 반복을 끝내서 `history`가 짧아지고 발산을 숨깁니다. 손실이 어떻든 정해진 에포크를 모두
    도세요.
en: The loop ends as soon as the loss does not fall, which shortens `history` and hides that training diverges.
    Run all epochs, whatever the loss does.
section: learning-rate
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
        dw = 2 / n * (X.T @ residuals)
        db = 2 / n * float(residuals.sum())
        w = w - lr * dw
        b = b - lr * db
        history.append(_loss(X, y, w, b))
        if history[-1] >= history[-2]:
            break
    return w, b, history


def _loss(X, y, w, b):
    return float(np.mean((X @ w + b - y) ** 2))


def _as_float(values):
    return values if values.dtype.kind == "f" else values.astype(np.float64)
