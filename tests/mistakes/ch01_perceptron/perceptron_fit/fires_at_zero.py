"""
title.ko: 가중합 0에서 1을 냄
title.en: Outputs 1 at a weighted sum of 0
ko: 가중합이 정확히 0일 때 1을 내도록 비교했습니다. 이 장의 계단 함수는 임계값에서 0이므로 0보다 클 때만
    1이 되게 하세요.
en: Your comparison outputs 1 when the weighted sum is exactly 0. The step function of this chapter is 0
    at its threshold, so let it output 1 only above 0.
section: weighted-sum
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
            error = int(label) - int(x @ w + b >= 0)
            w += (lr * error * x).astype(dtype)
            b += lr * error
            mistakes += error != 0
        errors.append(mistakes)
    return w, b, errors
