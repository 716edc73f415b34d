"""Inverted dropout, forward and backward."""

import numpy as np


def dropout_forward(x, p, training, rng):
    """Return x * mask and the mask. The stub holds the whole contract."""
    # Both modes check: a wrong setting should not wait for the first training step to be found.
    if not 0 <= p < 1:
        raise ValueError(f"the drop rate must be at least 0 and below 1, got {p}")
    x = x if np.issubdtype(x.dtype, np.floating) else x.astype(np.float64)
    if not training:
        return x, np.ones_like(x)
    # One uniform number for each element, of every sample. It is at least p with probability 1 - p: kept.
    kept = rng.random(x.shape) >= p
    # Dividing by 1 - p here, in training, keeps the mean at x. Then evaluation has nothing to do.
    mask = kept.astype(x.dtype) / x.dtype.type(1 - p)
    return x * mask, mask


def dropout_backward(dout, mask):
    """Return dout * mask. The stub holds the whole contract."""
    # What was dropped did not touch the loss: gradient 0. What was kept was scaled, and so is its gradient.
    return dout * mask
