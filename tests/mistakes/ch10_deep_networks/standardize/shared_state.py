"""
title.ko: 통계를 클래스에 둠
title.en: Keeps the statistics in the class
ko: 평균과 척도를 객체가 아니라 클래스에 저장해서, 두 번째 객체를 학습하면 첫째 객체의 값까지 바뀝니다. `self`의
    속성에 저장하세요.
en: Mean and scale are kept in the class instead of the object, so fitting a second object changes the first.
    Keep them as attributes of `self`.
section: standardization
"""

import numpy as np


class Standardizer:
    mean, scale = None, None

    def fit(self, X):
        if X.ndim != 2 or len(X) == 0:
            raise ValueError("expected at least one row of a two-dimensional array")
        X = as_float(X)
        Standardizer.mean = X.mean(axis=0)
        Standardizer.scale = np.where(X.max(axis=0) == X.min(axis=0), 1.0, X.std(axis=0)).astype(X.dtype)
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
