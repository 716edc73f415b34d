"""Every row gets a random number; those with the smallest numbers validate. Python lists of rows, stacked."""

import numpy as np


def train_val_split(X, y, val_fraction, rng):
    count = len(X)
    n_val = int(np.floor(count * val_fraction + 0.5))
    if count != len(y) or val_fraction <= 0 or val_fraction >= 1 or not 1 <= n_val <= count - 1:
        raise ValueError("nothing sensible to split")
    keys = [rng.random() for _ in range(count)]
    ranked = sorted(range(count), key=keys.__getitem__)
    chosen = set(ranked[:n_val])
    train = [i for i in range(count) if i not in chosen]
    return [np.stack([part[i] for i in rows]) for rows in (train, ranked[:n_val]) for part in (X, y)]
