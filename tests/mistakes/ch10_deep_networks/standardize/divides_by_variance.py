"""
title.ko: 분산으로 나눔
title.en: Divides by the variance
ko: 표준 편차가 아니라 분산으로 나눕니다. 분산의 단위는 원래 단위의 제곱이므로 나눈 값에 단위가 남습니다.
    제곱근을 구해서 나누세요.
en: Values are divided by the variance instead of the standard deviation. The variance is in squared units, so
    the result still has a unit. Take the square root first.
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
        self.scale = np.where(X.max(axis=0) == X.min(axis=0), 1.0, X.var(axis=0)).astype(X.dtype)
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
