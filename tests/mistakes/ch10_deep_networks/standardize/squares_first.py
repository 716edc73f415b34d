"""
title.ko: 제곱의 평균에서 평균의 제곱을 뺌
title.en: Subtracts the squared mean from the mean square
ko: 분산을 제곱의 평균에서 평균의 제곱을 빼서 구합니다. 평균이 퍼짐보다 훨씬 크면 큰 수 둘의 차이라서 유효
    숫자가 사라지고, 음수가 되어 제곱근이 NaN이 되기도 합니다. 평균을 먼저 빼고 제곱하세요.
en: The variance is computed as the mean of the squares minus the square of the mean. Where the mean is far
    larger than the spread, the difference of two huge numbers keeps no digits and can even be negative.
    Subtract the mean before squaring.
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
        spread = np.sqrt((X**2).mean(axis=0) - self.mean**2)
        self.scale = np.where(X.max(axis=0) == X.min(axis=0), 1.0, spread).astype(X.dtype)
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
