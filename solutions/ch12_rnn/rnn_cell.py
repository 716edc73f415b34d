"""One step of a recurrent layer."""

import numpy as np


def rnn_cell(x, h_prev, W_x, W_h, b):
    """Return tanh(x @ W_x + h_prev @ W_h + b). The stub holds the whole contract."""
    _check_shapes(x, h_prev, W_x, W_h, b)
    x, h_prev, W_x, W_h, b = (_as_float(array) for array in (x, h_prev, W_x, W_h, b))
    # Two dense layers that share one bias and one activation: what is new (x) and what is remembered (h_prev).
    # The sum is taken before tanh, so that the memory decides how the same input is read.
    return np.tanh(x @ W_x + h_prev @ W_h + b)


def _check_shapes(x, h_prev, W_x, W_h, b):
    # A state of shape (1, H) or (H,) would broadcast over the batch: all sequences would share one memory.
    if x.ndim == W_x.ndim == 2:
        (rows, inputs), units = x.shape, W_x.shape[1]
        expected = (rows, units), (inputs, units), (units, units), (units,)
        if (h_prev.shape, W_x.shape, W_h.shape, b.shape) == expected:
            return
    raise ValueError(
        f"x {x.shape}, h_prev {h_prev.shape}, W_x {W_x.shape}, W_h {W_h.shape} and b {b.shape} "
        "are not (N, D), (N, H), (D, H), (H, H) and (H,)"
    )


def _as_float(values):
    return values if np.issubdtype(values.dtype, np.floating) else values.astype(np.float64)
