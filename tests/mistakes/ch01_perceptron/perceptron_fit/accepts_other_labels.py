"""
title.ko: 정답의 값을 확인하지 않음
title.en: Does not look at the labels
ko: 정답이 -1과 1로 되어 있어도 그대로 받아 전혀 다른 학습을 합니다. 시작하기 전에 정답이 0과 1뿐인지
    확인하고 아니면 `ValueError`를 내세요.
en: Labels of -1 and 1 are taken as they are, and something quite different is learnt. Check before the
    first epoch that all labels are 0 or 1, and raise `ValueError` when they are not.
section: rosenblatt-rule
"""

import numpy as np


def perceptron_fit(X, y, epochs, lr):
    if X.ndim != 2 or y.shape != (len(X),):
        raise ValueError("the shapes do not fit")
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
    return w, b, errors
