"""
title.ko: 받은 배열을 제자리에서 바꿈
title.en: Standardises the caller's array in place
ko: `X -= mean`과 `X /= scale`이 부른 쪽의 배열을 덮어씁니다. 같은 배열을 다시 쓰면 두 번 변환됩니다. 새 배열을
    만들어 돌려주세요.
en: `X -= mean` and `X /= scale` overwrite the caller's array, and whoever uses it again transforms it twice.
    Return a new array.
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
        return self

    def transform(self, X):
        self.check(X)
        X = as_float(X)
        X -= self.mean
        X /= self.scale
        return X

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
