"""Forward through a recurrent layer, along whole sequences."""

import numpy as np


def rnn_forward(x, W_x, W_h, b, h0=None):
    """Return all hidden states, (N, T, H). The stub holds the whole contract."""
    if x.ndim != 3:
        raise ValueError(f"x has the shape {x.shape}, not (N, T, D)")
    rows, steps, _ = x.shape
    units = W_h.shape[0]
    if h0 is not None and h0.shape != (rows, units):
        raise ValueError(f"h0 has the shape {h0.shape}, not {(rows, units)}")

    # The products with the inputs do not wait for any state: one product does all steps at once.
    from_inputs = _as_float(x) @ W_x + b
    hs = np.empty((rows, steps, units), from_inputs.dtype)
    h = np.zeros((rows, units), from_inputs.dtype) if h0 is None else h0
    # The states do wait, each for the one before it. This loop is what cannot be done in parallel.
    for t in range(steps):
        h = np.tanh(from_inputs[:, t] + h @ W_h)  # a new array at every step: h0 stays as it is
        hs[:, t] = h
    return hs


def _as_float(values):
    return values if np.issubdtype(values.dtype, np.floating) else values.astype(np.float64)
