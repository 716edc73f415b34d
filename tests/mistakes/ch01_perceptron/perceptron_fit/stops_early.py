"""
title.ko: 오류가 없으면 멈춤
title.en: Stops at the first epoch without errors
ko: 오류가 없는 에포크를 만나면 반복을 끝내서 `errors`의 길이가 `epochs`보다 짧습니다. 더 바뀌는 것이
    없더라도 정해진 에포크를 모두 돌고 0도 기록하세요.
en: The loop ends at the first epoch without errors, so `errors` is shorter than `epochs`. Run all epochs,
    even when nothing changes any more, and record the zeros too.
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
            b += lr * error
            mistakes += error != 0
        errors.append(mistakes)
        if mistakes == 0:
            break
    return w, b, errors
