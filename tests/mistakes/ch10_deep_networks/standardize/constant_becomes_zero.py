"""
title.ko: 상수인 열을 언제나 0으로 만듦
title.en: Turns constant columns into zeros for ever
ko: 훈련에서 상수였던 열은 새 행에 어떤 값이 와도 0으로 바꿉니다. 척도를 1로 두면 평균에서 떨어진 거리가
    남습니다. 되돌릴 때도 그 값이 필요합니다.
en: A column that was constant in training becomes 0 whatever a new row holds in it. With the scale 1 the
    distance from the mean stays visible, and the way back needs it.
section: constant-columns
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
        self.constant = X.max(axis=0) == X.min(axis=0)
        self.scale = np.where(X.max(axis=0) == X.min(axis=0), 1.0, X.std(axis=0)).astype(X.dtype)
        return self

    def transform(self, X):
        self.check(X)
        return np.where(self.constant, 0.0, (as_float(X) - self.mean) / self.scale).astype(as_float(X).dtype)

    def inverse_transform(self, Z):
        self.check(Z)
        return as_float(Z) * self.scale + self.mean

    def check(self, X):
        if self.mean is None:
            raise RuntimeError("fit comes first")
        if X.ndim != 2 or X.shape[1] != len(self.mean):
            raise ValueError("the shapes do not fit")


def as_float(X):
    return X if X.dtype.kind == "f" else X.astype(np.float64)
