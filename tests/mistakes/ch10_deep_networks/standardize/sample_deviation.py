"""
title.ko: N−1로 나눔
title.en: Divides by N − 1
ko: 표준 편차를 구할 때 제곱의 합을 N이 아니라 N−1로 나눕니다. 이 과정의 약속은 N입니다. `ddof`를 기본값인 0으로
    두세요.
en: The standard deviation divides the sum of squares by N − 1 instead of N. The convention here is N: leave
    `ddof` at its default of 0.
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
        spread = X.std(axis=0, ddof=min(1, len(X) - 1))
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
