"""
title.ko: fit이 아무것도 돌려주지 않음
title.en: Returns nothing from fit
ko: fit이 `None`을 돌려주어 `Standardizer().fit(X).transform(X)`처럼 이어 쓸 수 없습니다. 마지막에 `self`를
    돌려주세요.
en: fit returns `None`, so that `Standardizer().fit(X).transform(X)` fails. Return `self` at the end.
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
