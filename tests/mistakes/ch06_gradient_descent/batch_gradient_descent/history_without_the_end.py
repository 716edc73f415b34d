"""
title.ko: 마지막 손실을 기록하지 않음
title.en: Leaves out the last loss
ko: 갱신하기 전의 손실만 적어 `history`의 길이가 `epochs`이고 마지막 손실이 없습니다. 시작의 손실을 한 번
    적고, 그 뒤로는 갱신한 다음에 적으세요.
en: Only losses before an update are noted, so `history` has the length `epochs` and the last loss is missing.
    Note the loss of the start once, then the loss after every update.
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
    history = []
    for _ in range(epochs):
        history.append(_loss(X, y, w, b))
        residuals = X @ w + b - y
        dw = 2 / n * (X.T @ residuals)
        db = 2 / n * float(residuals.sum())
        w = w - lr * dw
        b = b - lr * db
    return w, b, history


def _loss(X, y, w, b):
    return float(np.mean((X @ w + b - y) ** 2))


def _as_float(values):
    return values if values.dtype.kind == "f" else values.astype(np.float64)
