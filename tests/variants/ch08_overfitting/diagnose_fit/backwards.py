"""From the last rule to the first: each may overrule the one before."""

import numpy as np


def diagnose_fit(train_losses, val_losses, target, gap=0.2, rise=0.1):
    curves = np.array([list(train_losses), list(val_losses)], dtype=float)  # unequal lengths: ValueError
    if curves.size == 0 or np.isnan(curves).any() or np.isinf(curves).any():
        raise ValueError("empty or not finite")
    (_, val), (T, V) = curves, curves[:, -1]
    answer = "good"
    if np.sort(val)[0] + rise < V:
        answer = "overfit"
    if T + gap < V:
        answer = "overfit"
    if target < T:
        answer = "underfit"
    return answer
