"""Plain loops with math.log."""

import math


def cross_entropy(probs, targets, eps=1e-12):
    if len(probs.shape) != 2 or probs.shape != targets.shape:
        raise ValueError("probs and targets (N, C)")
    total = 0.0
    for p_row, t_row in zip(probs.tolist(), targets.tolist(), strict=True):
        for p, t in zip(p_row, t_row, strict=True):
            total -= t * math.log(p if p > eps else eps)
    return total / len(probs)
