"""ReLU, the rectified linear unit, and its derivative."""

import numpy as np


def relu(x):
    """Return max(0, x) of every element."""
    # np.maximum compares element by element. The builtin max cannot compare arrays, and np.max(x, 0)
    # is something else altogether: the largest element along axis 0.
    return np.maximum(_as_float(x), 0.0)


def relu_gradient(x):
    """Return the derivative of ReLU at every element: 1 where x > 0, else 0."""
    x = _as_float(x)
    # The strict > puts 0 on the flat side, as the convention wants. The cast makes floats of it.
    return (x > 0).astype(x.dtype)


def _as_float(x):
    """Return x as an array of floats: float32 and float64 stay what they are, integers become float64."""
    x = np.asarray(x)
    return x if np.issubdtype(x.dtype, np.floating) else x.astype(np.float64)
