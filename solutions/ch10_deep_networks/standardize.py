"""Standardization: every column to mean 0 and standard deviation 1, by what the training data say."""

import numpy as np


class Standardizer:
    """Learns mean and scale of the training data. The stub holds the whole contract."""

    def __init__(self):
        self.mean = None
        self.scale = None

    def fit(self, X):
        """Learn mean and scale of every column."""
        if X.ndim != 2 or len(X) == 0:
            raise ValueError(f"expected at least one row of a two-dimensional array, got the shape {X.shape}")
        X = _as_float(X)
        # Axis 0 runs over the samples: each column, that is each unit of measurement, gets numbers of its own.
        self.mean = X.mean(axis=0)
        # np.std divides by N. It subtracts the mean before squaring, which mean(X ** 2) - mean(X) ** 2 does not: with a
        # mean of 1e7 and a spread of 1 that difference of two huge numbers would keep only a digit or two.
        self.scale = X.std(axis=0)
        # The values decide, not the computed spread: the mean of ten times 0.1 is not quite 0.1, and dividing that
        # dust by itself would give 1 where 0 is meant.
        self.scale[X.max(axis=0) == X.min(axis=0)] = 1.0
        return self

    def transform(self, X):
        """Return (X - mean) / scale."""
        # The statistics of X itself are not asked here. Test rows are judged by the training data's ruler, and a single
        # row has no spread at all.
        self._check(X)
        return (_as_float(X) - self.mean) / self.scale

    def inverse_transform(self, Z):
        """Return Z * scale + mean."""
        self._check(Z)
        return _as_float(Z) * self.scale + self.mean

    def _check(self, X):
        if self.mean is None:
            raise RuntimeError("nothing has been fitted yet: call fit first")
        # (N, 1) would broadcast against (D,) and come back as (N, D).
        if X.ndim != 2 or X.shape[1] != len(self.mean):
            raise ValueError(f"expected the shape (N, {len(self.mean)}), got {X.shape}")


def _as_float(values):
    return values if np.issubdtype(values.dtype, np.floating) else values.astype(np.float64)
