"""
title.ko: 주어진 순서를 쓰지 않음
title.en: Ignores the given order
ko: `order`의 순서가 아니라 언제나 첫 행부터 마지막 행까지 놓인 대로 방문합니다. `order`의 각 줄에 적힌 번호의
    행을 그 순서로 방문하세요.
en: The rows are visited from first to last, whatever `order` says. Visit the rows whose indices each line of
    `order` lists, in that order.
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
    for _ in order:
        for n in range(len(X)):
            residual = float(X[n] @ w + b - y[n])
            w = w - lr * 2 * residual * X[n]
            b = b - lr * 2 * residual
        history.append(_loss(X, y, w, b))
    return w, b, history


def _loss(X, y, w, b):
    return float(np.mean((X @ w + b - y) ** 2))


def _as_float(values):
    return values if values.dtype.kind == "f" else values.astype(np.float64)
