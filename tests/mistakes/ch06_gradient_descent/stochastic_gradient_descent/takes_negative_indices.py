"""
title.ko: 없는 행의 번호를 그냥 받음
title.en: Accepts indices that do not exist
ko: `order`의 −1을 그대로 받아 마지막 행을 방문합니다. 시작하기 전에 모든 번호가 0 이상이고 행의 수보다 작은지
    확인하세요.
en: An index of −1 in `order` silently means the last row. Check before you start that all indices are at least
    0 and below the number of rows.
section: stochastic
"""

import numpy as np


def stochastic_gradient_descent(X, y, order, lr):
    if X.ndim != 2 or len(X) == 0 or y.shape != (len(X),) or order.ndim != 2:
        raise ValueError("the shapes do not fit")
    if (order >= len(X)).any():
        raise ValueError("there is no such row")
    X, y = _as_float(X), _as_float(y)
    w = np.zeros(X.shape[1], X.dtype)
    b = 0.0
    history = [_loss(X, y, w, b)]
    for rows in order:
        for n in rows:
            residual = float(X[n] @ w + b - y[n])
            w = w - lr * 2 * residual * X[n]
            b = b - lr * 2 * residual
        history.append(_loss(X, y, w, b))
    return w, b, history


def _loss(X, y, w, b):
    return float(np.mean((X @ w + b - y) ** 2))


def _as_float(values):
    return values if values.dtype.kind == "f" else values.astype(np.float64)
