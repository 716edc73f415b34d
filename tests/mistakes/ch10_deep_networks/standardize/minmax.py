"""
title.ko: 최솟값과 최댓값으로 맞춤
title.en: Scales by minimum and maximum
ko: 평균과 표준 편차가 아니라 최솟값과 최댓값의 차이로 0과 1 사이에 맞춥니다. 이것은 최소-최대 정규화이고, 값
    하나가 튀면 나머지가 눌립니다. 평균을 빼고 표준 편차로 나누세요.
en: Columns are squeezed between 0 and 1 by their minimum and maximum. That is min–max scaling, and one extreme
    value squashes all others. Subtract the mean and divide by the standard deviation.
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
        self.mean = X.min(axis=0)
        self.scale = np.where(X.max(axis=0) == X.min(axis=0), 1.0, X.max(axis=0) - X.min(axis=0)).astype(X.dtype)
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
