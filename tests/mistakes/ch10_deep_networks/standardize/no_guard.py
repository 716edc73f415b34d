"""
title.ko: 상수인 열을 0으로 나눔
title.en: Divides constant columns by zero
ko: 값이 모두 같은 열의 표준 편차 0으로 나누어 NaN이 생깁니다. 그런 열의 척도는 1로 두세요.
en: A column whose values are all equal has the standard deviation 0, and dividing by it gives NaN. Give such
    columns the scale 1.
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
        self.scale = X.std(axis=0)
        return self

    def transform(self, X):
        self.check(X)
        return (as_float(X) - self.mean) / self.scale

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
