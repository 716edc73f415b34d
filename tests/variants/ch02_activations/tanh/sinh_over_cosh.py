"""sinh over cosh, clipped where tanh is 1 to the last digit."""

import numpy as np


def tanh(x):
    x = np.clip(_as_float(x), -20.0, 20.0)
    return np.sinh(x) / np.cosh(x)


def tanh_gradient(x):
    return 1.0 / np.cosh(np.clip(_as_float(x), -20.0, 20.0)) ** 2


def _as_float(x):
    x = np.asarray(x)
    return x if np.issubdtype(x.dtype, np.floating) else x.astype(np.float64)
