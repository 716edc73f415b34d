"""Scale and shift are worked out first, once for each column; both modes end in the same line."""

import numpy as np


def batch_norm(x, gamma, beta, running_mean, running_var, training, momentum=0.1, eps=1e-5):
    shapes = {np.shape(v) for v in (gamma, beta, running_mean, running_var)}
    if x.ndim != 2 or shapes != {(x.shape[1],)}:
        raise ValueError(f"x {x.shape} does not go with {sorted(shapes)}")
    if x.dtype.kind != "f":
        x = x.astype(float)
    mean, var = running_mean.copy(), running_var.copy()
    center = running_mean
    if training:
        center, spread = np.mean(x, axis=0), np.var(x, axis=0)
        mean = running_mean - momentum * (running_mean - center)
        var = running_var - momentum * (running_var - spread)
    else:
        spread = running_var
    scale = gamma / np.sqrt(spread + eps)
    return np.einsum("nd,d->nd", x - center, scale) + beta, mean, var
