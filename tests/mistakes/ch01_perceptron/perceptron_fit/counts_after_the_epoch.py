"""
title.ko: 에포크가 끝난 뒤에 셈
title.en: Counts after the epoch
ko: 에포크가 끝난 뒤의 가중치로 모든 행을 다시 분류해서 오류를 셉니다. 각 행을 만난 순간, 그 행으로 고치기
    전의 결과를 세세요.
en: The mistakes are counted by classifying all rows again with the weights at the end of the epoch. Count
    each row when it is visited, before the update that it causes.
section: by-hand
"""

import numpy as np


def perceptron_fit(X, y, epochs, lr):
    if X.ndim != 2 or y.shape != (len(X),):
        raise ValueError("the shapes do not fit")
    if not np.isin(y, (0, 1)).all():
        raise ValueError("labels are 0 or 1")
    dtype = X.dtype if X.dtype.kind == "f" else np.float64
    w = np.zeros(X.shape[1], dtype)
    b = 0.0
    errors = []
    for _ in range(epochs):
        for x, label in zip(X, y, strict=True):
            error = int(label) - int(x @ w + b > 0)
            w += (lr * error * x).astype(dtype)
            b += lr * error
        errors.append(int(np.sum((X @ w + b > 0) != y)))
    return w, b, errors
