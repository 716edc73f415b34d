"""
title.ko: 정답을 곱해서 더함
title.en: Adds the label times the input
ko: 틀린 행에서 y와 x의 곱을 더하는데, 이것은 정답이 -1과 1일 때의 규칙이라 정답이 0인 행은 아무것도
    고치지 못합니다. 정답과 예측의 차이를 곱하세요.
en: At a misclassified row your code adds y times x, which is the rule for labels -1 and 1, and with
    labels 0 and 1 a row of class 0 never changes anything. Multiply by the difference of label and
    prediction.
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
            if int(x @ w + b > 0) != label:
                w += (lr * int(label) * x).astype(dtype)
                b += lr * int(label)
                mistakes += 1
        errors.append(mistakes)
    return w, b, errors
