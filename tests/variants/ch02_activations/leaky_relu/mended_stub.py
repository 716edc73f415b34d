"""The stub's own code with its two faults mended."""

import numpy as np


def leaky_relu(x, alpha=0.01):
    x = np.asarray(x)
    if not np.issubdtype(x.dtype, np.floating):
        x = x.astype(np.float64)
    y = x.copy()
    y[x < 0] = alpha * x[x < 0]
    return y


def leaky_relu_gradient(x, alpha=0.01):
    x = np.asarray(x)
    if not np.issubdtype(x.dtype, np.floating):
        x = x.astype(np.float64)
    gradient = np.full_like(x, alpha)
    gradient[x > 0] = 1.0
    return gradient
