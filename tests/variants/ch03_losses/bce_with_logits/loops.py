"""Plain loops, with the formula split by the sign of the logit."""

import math


def bce_with_logits(logits, targets):
    if list(logits.shape) != list(targets.shape):
        raise ValueError("unequal shapes")
    losses = []
    for z, t in zip(logits.ravel().tolist(), targets.ravel().tolist(), strict=True):
        if z > 0:
            losses.append((1 - t) * z + math.log(1 + math.exp(-z)))
        else:
            losses.append(math.log(1 + math.exp(z)) - t * z)
    return sum(losses) / len(losses)
