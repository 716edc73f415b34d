"""
title.ko: 받은 행의 통계로 변환함
title.en: Uses the statistics of the rows it gets
ko: transform이 학습한 평균과 척도 대신 받은 행의 평균과 표준 편차를 씁니다. 행 하나를 넣으면 언제나 0이 되고,
    훈련 데이터와 테스트 데이터의 자가 달라집니다. fit에서 저장한 값을 쓰세요.
en: transform takes mean and standard deviation from the rows it gets instead of those that were fitted. A
    single row always becomes 0, and training and test data are measured with different rulers. Use what fit has
    kept.
section: leakage
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
        if len(X) == 0:
            return X.copy()
        spread = np.where(X.max(axis=0) == X.min(axis=0), 1.0, X.std(axis=0)).astype(X.dtype)
        return (X - X.mean(axis=0)) / spread

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
