"""
title.ko: 계산된 표준 편차가 0인지 물음
title.en: Asks whether the computed deviation is 0
ko: 상수인 열을 계산된 표준 편차가 0인지로 찾습니다. 반올림 때문에 0.1만 열 개인 열의 표준 편차는 1e-17이어서,
    반올림 오차를 반올림 오차로 나누게 됩니다. 열의 값이 모두 같은지를 직접 물으세요.
en: Constant columns are found by asking whether the computed standard deviation is 0. For ten times 0.1
    rounding makes it 1e-17, and dust is divided by dust. Ask the values themselves whether they are all equal.
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
        self.scale[self.scale == 0] = 1.0
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
