"""
title.ko: 학습률을 쓰지 않음
title.en: Ignores the learning rate
ko: 학습률 `lr`이 얼마이든 1인 것처럼 가중치를 고칩니다. 가중치와 편향을 고치는 두 식에 모두 학습률을
    곱하세요.
en: Whatever `lr` is, the weights change as if it were 1. Multiply the update of the weights and that of
    the bias by the learning rate.
section: rosenblatt-rule
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
        mistakes = 0
        for x, label in zip(X, y, strict=True):
            error = int(label) - int(x @ w + b > 0)
            w += (error * x).astype(dtype)
            b += error
            mistakes += error != 0
        errors.append(mistakes)
    return w, b, errors
