"""Plain loops, one column at a time."""

import numpy as np


def batch_norm(x, gamma, beta, running_mean, running_var, training, momentum=0.1, eps=1e-5):
    if np.ndim(x) != 2:
        raise ValueError("x must have two axes")
    rows, columns = x.shape
    if any(np.shape(v) != (columns,) for v in (gamma, beta, running_mean, running_var)):
        raise ValueError(f"gamma, beta and the moving averages must have the shape ({columns},)")
    dtype = np.float32 if x.dtype == np.float32 else np.float64
    out = np.empty(x.shape, dtype)
    new_mean, new_var = running_mean.astype(dtype), running_var.astype(dtype)
    for j in range(columns):
        column = [float(v) for v in x[:, j]]
        if training:
            mean = sum(column) / rows
            var = sum((v - mean) ** 2 for v in column) / rows
            new_mean[j] += momentum * (mean - running_mean[j])
            new_var[j] += momentum * (var - running_var[j])
        else:
            mean, var = float(running_mean[j]), float(running_var[j])
        for i in range(rows):
            out[i, j] = gamma[j] * ((column[i] - mean) / (var + eps) ** 0.5) + beta[j]
    return out, new_mean, new_var
