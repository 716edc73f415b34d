"""
title.ko: 배열 전체의 통계를 씀
title.en: Uses the statistics of the whole array
ko: 열마다가 아니라 배열 전체에서 평균과 표준 편차를 하나씩 구합니다. 단위가 큰 열이 나머지를 덮어 버립니다.
    `axis=0`을 따라 구하세요.
en: One mean and one standard deviation are taken of the whole array instead of each column. The column with the
    largest unit drowns the others. Take them along `axis=0`.
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
        self.mean = np.full(X.shape[1], X.mean(), dtype=X.dtype)
        self.scale = np.full(X.shape[1], X.std() or 1.0, dtype=X.dtype)
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
