"""
title.ko: 척도에 작은 수를 더함
title.en: Adds a small number to the scale
ko: 0으로 나누지 않으려고 모든 척도에 1e-8을 더합니다. 단위가 작은 열은 척도 자체가 그만큼 작으므로 크게
    어긋나고, 상수인 열은 새 값에서 터집니다. 상수인 열만 골라 척도를 1로 두세요.
en: 1e-8 is added to every scale to avoid dividing by 0. A column in small units has a scale of that size and
    comes out wrong, and a constant column explodes at the first new value. Pick out the constant columns and
    give only them the scale 1.
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
        self.scale = (X.std(axis=0) + 1e-8).astype(X.dtype)
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
