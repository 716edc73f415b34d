"""
title.ko: 편향을 학습하지 않음
title.en: Does not train the bias
ko: 가중치만 고치고 편향은 처음의 0에 머물러 있어서, 직선이 언제나 원점을 지납니다. 틀린 행을 만날 때마다
    편향도 같은 규칙으로 고치세요.
en: Only the weights learn, the bias stays at 0, and the line can never leave the origin. Update the bias
    by the same rule at every misclassified row.
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
            w += (lr * error * x).astype(dtype)
            mistakes += error != 0
        errors.append(mistakes)
    return w, b, errors
