"""
title.ko: 잔차를 정답 배열에 써 넣음
title.en: Writes the residuals into the targets
ko: `residuals = y`는 복사가 아니므로 `-=`가 정답 배열을 고치고, 다음 에포크부터 엉뚱한 값을 배웁니다. 뺄셈의
    결과를 새 배열에 담으세요.
en: `residuals = y` is no copy, so `-=` changes the targets, and from the second epoch on something else is
    learnt. Let the subtraction make a new array.
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
        residuals = y
        residuals -= X @ w + b
        dw = -2 / n * (X.T @ residuals)
        db = -2 / n * float(residuals.sum())
        w = w - lr * dw
        b = b - lr * db
        history.append(_loss(X, y, w, b))
    return w, b, history


def _loss(X, y, w, b):
    return float(np.mean((X @ w + b - y) ** 2))


def _as_float(values):
    return values if values.dtype.kind == "f" else values.astype(np.float64)
