"""Half the sum of x and |x|; the gradient from the sign."""

import numpy as np


def relu(x):
    x = _as_float(x)
    return 0.5 * (x + np.abs(x))


def relu_gradient(x):
    return np.maximum(np.sign(_as_float(x)), 0.0)


def _as_float(x):
    x = np.asarray(x)
    return x if np.issubdtype(x.dtype, np.floating) else x.astype(np.float64)
