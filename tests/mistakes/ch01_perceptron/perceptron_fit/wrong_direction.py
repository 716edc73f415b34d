"""
title.ko: 반대 방향으로 고침
title.en: Updates in the wrong direction
ko: 예측에서 정답을 빼서 더하므로 고칠 때마다 같은 실수 쪽으로 더 멀어집니다. 오차를 정답에서 예측을 뺀
    값으로 구하세요.
en: The error is the prediction minus the label, so every update moves further towards the mistake. Take
    the label minus the prediction.
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
            error = int(x @ w + b > 0) - int(label)
            w += (lr * error * x).astype(dtype)
            b += lr * error
            mistakes += error != 0
        errors.append(mistakes)
    return w, b, errors
