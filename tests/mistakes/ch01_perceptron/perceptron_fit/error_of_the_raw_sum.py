"""
title.ko: 가중합으로 오차를 구함
title.en: Takes the error of the raw sum
ko: 오차를 계단 함수의 출력이 아니라 가중합에서 구하므로, 이미 맞힌 행도 가중치를 바꿉니다. 가중합을 계단
    함수에 넣어 0 또는 1로 만든 다음 정답과 비교하세요.
en: The error is taken from the weighted sum instead of the output of the step function, so rows that are
    already right change the weights too. Pass the sum through the step function before comparing it with
    the label.
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
            weighted = float(x @ w + b)
            w += (lr * (int(label) - weighted) * x).astype(dtype)
            b += lr * (int(label) - weighted)
            mistakes += int(weighted > 0) != label
        errors.append(mistakes)
    return w, b, errors
