"""
title.ko: 방문할 때의 오차를 손실로 기록함
title.en: Records the errors met on the way
ko: 에포크 동안 만난 행들의 제곱 오차를 평균하여 기록합니다. 그 오차들은 서로 다른 가중치로 잰 것입니다.
    에포크가 끝난 뒤의 가중치로 모든 행의 손실을 구하세요.
en: The squared errors met during the epoch are averaged, each measured with other weights. After the epoch,
    compute the loss of all rows with the weights you have then.
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
    for rows in order:
        met = []
        for n in rows:
            residual = float(X[n] @ w + b - y[n])
            met.append(residual**2)
            w = w - lr * 2 * residual * X[n]
            b = b - lr * 2 * residual
        history.append(sum(met) / max(1, len(met)))
    return w, b, history


def _loss(X, y, w, b):
    return float(np.mean((X @ w + b - y) ** 2))


def _as_float(values):
    return values if values.dtype.kind == "f" else values.astype(np.float64)
