"""
title.ko: 되돌릴 때 순서를 바꿈
title.en: Undoes the two steps in the wrong order
ko: 되돌릴 때 평균을 먼저 더하고 척도를 곱합니다. 변환이 빼고 나누었으니, 거꾸로 곱하고 나서 더해야 합니다.
en: On the way back the mean is added before multiplying by the scale. The transform subtracts, then divides;
    undo the last step first: multiply, then add.
section: standardization
"""

import numpy as np


class Standardizer:
    def __init__(self):
        self.mean, self.scale = None, None

    def fit(self, X):
        if X.ndim != 2 or len(X) == 0:
            raise ValueError("expected at least one row of a two-dimensional array")
        X = as_float(X)
        self.mean = X.mean(axis=0)
        self.scale = np.where(X.max(axis=0) == X.min(axis=0), 1.0, X.std(axis=0)).astype(X.dtype)
        return self

    def transform(self, X):
        self.check(X)
        return (as_float(X) - self.mean) / self.scale

    def inverse_transform(self, Z):
        self.check(Z)
        return (as_float(Z) + self.mean) * self.scale

    def check(self, X):
        if self.mean is None:
            raise RuntimeError("fit comes first")
        if X.ndim != 2 or X.shape[1] != len(self.mean):
            raise ValueError("the shapes do not fit")


def as_float(X):
    return X if X.dtype.kind == "f" else X.astype(np.float64)
