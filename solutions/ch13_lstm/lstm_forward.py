"""Forward through an LSTM layer, along whole sequences."""

import numpy as np


def lstm_forward(x, W_x, W_h, b, h0=None, c0=None):
    """Return (hs, cs), all hidden and all cell states, (N, T, H). The stub holds the whole contract."""
    if x.ndim != 3:
        raise ValueError(f"x has the shape {x.shape}, not (N, T, D)")
    rows, steps, _ = x.shape
    units = W_h.shape[0]
    # The products with the inputs wait for no state: one product does all steps at once.
    from_inputs = _as_float(x) @ W_x + b
    h = _start(h0, (rows, units), from_inputs.dtype, "h0")
    c = _start(c0, (rows, units), from_inputs.dtype, "c0")
    hs = np.empty((rows, steps, units), from_inputs.dtype)
    cs = np.empty_like(hs)
    for t in range(steps):
        zi, zf, zg, zo = np.split(from_inputs[:, t] + h @ W_h, 4, axis=1)
        # New arrays at every step: += would write into the caller's c0, and a list of states would hold one array
        # T times.
        c = _sigmoid(zf) * c + _sigmoid(zi) * np.tanh(zg)
        h = _sigmoid(zo) * np.tanh(c)
        hs[:, t], cs[:, t] = h, c
    return hs, cs


def _start(state, shape, dtype, name):
    if state is None:
        return np.zeros(shape, dtype)
    if state.shape != shape:
        raise ValueError(f"{name} has the shape {state.shape}, not {shape}")
    return state


def _sigmoid(z):
    return (1 + np.tanh(z / 2)) / 2  # the sigmoid, without an exponential that could overflow


def _as_float(values):
    return values if np.issubdtype(values.dtype, np.floating) else values.astype(np.float64)
