"""
title.ko: 에포크마다 처음으로 돌아감
title.en: Starts again in every epoch
ko: 가중치와 편향을 에포크를 도는 반복 안에서 0으로 만들어, 배운 것을 에포크마다 잊습니다. 초기화를 반복
    앞으로 옮기세요.
en: The weights and the bias are set to 0 inside the loop over the epochs, so every epoch forgets what the
    last one learnt. Move the start in front of the loop.
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
        w = np.zeros(X.shape[1], dtype)
        b = 0.0
        for x, label in zip(X, y, strict=True):
            error = int(label) - int(x @ w + b > 0)
            w += (lr * error * x).astype(dtype)
            b += lr * error
            mistakes += error != 0
        errors.append(mistakes)
    return w, b, errors
