"""
title.ko: 열의 수를 확인하지 않음
title.en: Does not check the number of columns
ko: 열의 수가 다른 배열도 받아, 열이 하나면 브로드캐스팅으로 모양이 다른 결과를 냅니다. 변환하기 전에 모양을
    확인하고 `ValueError`를 내세요.
en: Arrays with another number of columns are accepted; with a single column broadcasting returns a result of
    another shape. Check the shape before transforming and raise `ValueError`.
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
        return (as_float(X) - self.mean) / self.scale

    def inverse_transform(self, Z):
        self.check(Z)
        return as_float(Z) * self.scale + self.mean

    def check(self, X):
        if self.mean is None:
            raise RuntimeError("fit comes first")


def as_float(X):
    return X if X.dtype.kind == "f" else X.astype(np.float64)
