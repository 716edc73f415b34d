"""
title.ko: 에포크마다 한 번만 고침
title.en: Updates once per epoch
ko: 모든 행의 출력을 먼저 구한 뒤 에포크 끝에서 가중치를 한꺼번에 고칩니다. 로젠블랫의 규칙대로 행 하나를
    볼 때마다 고쳐서, 다음 행이 새 가중치를 만나게 하세요.
en: Your code first computes the outputs of all rows and then changes the weights once, at the end of the
    epoch. Update after every row, as Rosenblatt's rule says, so that the next row meets the new weights.
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
        error = y - (X @ w + b > 0).astype(int)
        w += (lr * error @ X).astype(dtype)
        b += lr * float(error.sum())
        errors.append(int(np.abs(error).sum()))
    return w, b, errors
