"""A sigmoid neuron: weighted sum and activation in one step."""

import numpy as np


def neuron(x, theta):
    """Return the sigmoid of x @ theta for a sample or for every row of a batch. The stub holds the whole contract."""
    if theta.ndim != 1 or x.ndim not in (1, 2) or x.shape[-1] != theta.shape[0]:
        raise ValueError(f"x of shape {x.shape} does not fit theta of shape {theta.shape}")
    # The product of a row with theta is bias times 1 plus the weighted features: there is nothing left to add.
    # x stands on the left. theta @ x would sum over the samples of a batch instead of its inputs.
    s = _as_float(x) @ _as_float(theta)
    return _sigmoid(s)


def _sigmoid(s):
    # exp sees only numbers up to 0 and cannot overflow. For s < 0 the fraction 1 / (1 + exp(-s)) is multiplied by
    # exp(s) above and below.
    e = np.exp(-np.abs(s))
    return np.where(s >= 0, 1.0, e) / (1.0 + e)


def _as_float(values):
    """Promote integers before the product: uint8 would wrap round at 256."""
    return values if np.issubdtype(values.dtype, np.floating) else values.astype(np.float64)
