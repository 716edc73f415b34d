"""Splitting off validation data."""


def train_val_split(X, y, val_fraction, rng):
    """Return (X_train, y_train, X_val, y_val), split at random. The stub holds the whole contract."""
    if len(X) != len(y):
        raise ValueError(f"X has {len(X)} rows and y has {len(y)}")
    if not 0 < val_fraction < 1:
        raise ValueError(f"val_fraction must lie between 0 and 1, got {val_fraction}")
    # round, not int: 0.29 * 100 is 28.999999999999996, and int would cut that down to 28.
    n_val = round(len(X) * val_fraction)
    if n_val in (0, len(X)):
        raise ValueError(f"a share of {val_fraction} leaves one part of {len(X)} rows empty")
    # Data are often stored class by class, so the rows are shuffled first. Shuffling indices instead of data keeps the
    # pairs together and the caller's arrays as they are. One cut through one order: disjoint and complete by itself.
    order = rng.permutation(len(X))
    val, train = order[:n_val], order[n_val:]
    return X[train], y[train], X[val], y[val]
