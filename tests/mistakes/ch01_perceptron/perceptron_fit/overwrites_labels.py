"""
title.ko: 정답 배열을 덮어씀
title.en: Overwrites the labels
ko: 정답 0을 -1로 바꾸면서 받은 배열 `y`를 제자리에서 고치므로, 부른 쪽의 정답까지 달라집니다. 바꾼 정답을 새
    배열에 담거나, 정답 0과 1을 그대로 쓰는 규칙으로 계산하세요.
en: To turn labels of 0 into -1 your code changes the array `y` in place, and the caller's labels with it. Put
    the new labels into an array of their own, or use the rule that works with 0 and 1.
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
    y[y == 0] = -1
    for _ in range(epochs):
        mistakes = 0
        for x, label in zip(X, y, strict=True):
            prediction = 1 if x @ w + b > 0 else -1
            if prediction != label:
                w += (lr * label * x).astype(dtype)
                b += lr * float(label)
                mistakes += 1
        errors.append(mistakes)
    return w, b, errors
