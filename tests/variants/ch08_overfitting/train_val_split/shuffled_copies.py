"""Indices shuffled in place and the training part taken from the front."""

import numpy as np


def train_val_split(X, y, val_fraction, rng):
    if len(X) != len(y):
        raise ValueError("X and y differ in length")
    if not 0 < val_fraction < 1:
        raise ValueError("val_fraction lies between 0 and 1")
    n_val = round(len(X) * val_fraction)
    if n_val == 0 or n_val == len(X):
        raise ValueError("one part would be empty")
    order = np.arange(len(X))
    rng.shuffle(order)
    train, val = np.split(order, [len(X) - n_val])
    return np.take(X, train, axis=0), np.take(y, train, axis=0), np.take(X, val, axis=0), np.take(y, val, axis=0)
