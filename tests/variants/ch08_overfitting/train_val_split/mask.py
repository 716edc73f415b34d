"""A boolean mask over the rows; the rows keep their order."""

import numpy as np


def train_val_split(X, y, val_fraction, rng):
    if len(X) != len(y):
        raise ValueError("X and y differ in length")
    if not 0 < val_fraction < 1:
        raise ValueError("val_fraction lies between 0 and 1")
    n_val = round(len(X) * val_fraction)
    if n_val == 0 or n_val == len(X):
        raise ValueError("one part would be empty")
    is_val = np.zeros(len(X), dtype=bool)
    is_val[rng.choice(len(X), size=n_val, replace=False)] = True
    return X[~is_val], y[~is_val], X[is_val], y[is_val]
