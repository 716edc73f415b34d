"""One column at a time, in plain Python numbers; the statistics become arrays at the end."""

import math

import numpy as np


class Standardizer:
    def fit(self, X):
        if X.ndim != 2 or X.shape[0] < 1:
            raise ValueError("no rows, or not two-dimensional")
        dtype = np.float32 if X.dtype == np.float32 else np.float64
        means, scales = [], []
        for column in X.T.tolist():
            mean = math.fsum(column) / len(column)
            spread = math.sqrt(math.fsum((value - mean) ** 2 for value in column) / len(column))
            means.append(mean)
            scales.append(1.0 if all(value == column[0] for value in column) else spread)
        self.mean, self.scale = np.array(means, dtype=dtype), np.array(scales, dtype=dtype)
        return self

    def transform(self, X):
        self._check(X)
        out = np.empty(X.shape, dtype=np.result_type(X.dtype, self.mean.dtype))
        for j in range(X.shape[1]):
            out[:, j] = (X[:, j] - self.mean[j]) / self.scale[j]
        return out

    def inverse_transform(self, Z):
        self._check(Z)
        out = np.empty(Z.shape, dtype=np.result_type(Z.dtype, self.mean.dtype))
        for j in range(Z.shape[1]):
            out[:, j] = Z[:, j] * self.scale[j] + self.mean[j]
        return out

    def _check(self, X):
        if not hasattr(self, "mean"):
            raise RuntimeError("call fit first")
        if X.ndim != 2 or X.shape[1] != self.mean.size:
            raise ValueError(f"{X.shape} does not fit {self.mean.size} columns")
