"""Underfitting, a good fit or overfitting, read from two loss curves."""

import numpy as np


def diagnose_fit(train_losses, val_losses, target, gap=0.2, rise=0.1):
    """Return "underfit", "good" or "overfit". The stub holds the whole contract."""
    train, val = np.asarray(train_losses, dtype=np.float64), np.asarray(val_losses, dtype=np.float64)
    if len(train) != len(val) or len(train) == 0:
        raise ValueError(f"need equally many losses, at least one: got {len(train)} and {len(val)}")
    # Every comparison with NaN is false: without this check a diverged run would come out as "good".
    if not (np.isfinite(train).all() and np.isfinite(val).all()):
        raise ValueError("a loss is NaN or infinite")
    # Underfitting first: as long as the training data are not fitted, the gap says nothing.
    if train[-1] > target:
        return "underfit"
    # No absolute value: with dropout the training loss is measured on a weakened network, so the validation loss often
    # lies below it, and that is nothing to worry about.
    if val[-1] - train[-1] > gap:
        return "overfit"
    if val[-1] - val.min() > rise:
        return "overfit"
    return "good"
