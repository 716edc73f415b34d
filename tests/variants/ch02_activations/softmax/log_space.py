"""In log space: x minus the log of the sum, by logaddexp."""

import numpy as np


def softmax(x, axis=-1):
    x = _as_float(x)
    return np.exp(x - np.logaddexp.reduce(x, axis=axis, keepdims=True))


def _as_float(x):
    x = np.asarray(x)
    return x if np.issubdtype(x.dtype, np.floating) else x.astype(np.float64)
