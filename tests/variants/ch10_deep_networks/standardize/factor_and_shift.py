"""Centres the data first and asks the spread of the centred values; divides by a diagonal matrix."""

import numpy as np


class Standardizer:
    fitted = False

    def fit(self, X):
        if np.ndim(X) != 2 or X.size == 0:
            raise ValueError("expected at least one row and two axes")
        X = X + np.zeros((), dtype=X.dtype if X.dtype.kind == "f" else np.float64)
        self.mean = np.add.reduce(X, axis=0) / X.dtype.type(len(X))
        centred = X - self.mean
        variance = np.einsum("nd,nd->d", centred, centred) / X.dtype.type(len(X))
        is_constant = np.all(X[:1] == X, axis=0)
        self.scale = np.sqrt(np.where(is_constant, X.dtype.type(1), variance))
        self.fitted = True
        return self

    def transform(self, X):
        return (self._checked(X) - self.mean) @ np.diag(1 / self.scale)

    def inverse_transform(self, Z):
        return self._checked(Z) @ np.diag(self.scale) + self.mean

    def _checked(self, X):
        if not self.fitted:
            raise RuntimeError("nothing fitted")
        if X.shape != (len(X), len(self.mean)):
            raise ValueError("another number of columns")
        return X
