"""One step of an LSTM cell."""

import numpy as np


def lstm_cell(x, h_prev, c_prev, W_x, W_h, b):
    """Return (h, c), the new hidden state and the new cell state. The stub holds the whole contract."""
    _check_shapes(x, h_prev, c_prev, W_x, W_h, b)
    x, h_prev, c_prev = _as_float(x), _as_float(h_prev), _as_float(c_prev)
    zi, zf, zg, zo = np.split(x @ W_x + h_prev @ W_h + b, 4, axis=1)
    # The old content passes a multiplication and an addition, no matrix and no tanh. With f near 1 it arrives as it
    # was, and so does the gradient on its way back.
    c = _sigmoid(zf) * c_prev + _sigmoid(zi) * np.tanh(zg)
    # The cell state can grow step by step; tanh brings it back to what a hidden state may be, the gate picks from it.
    h = _sigmoid(zo) * np.tanh(c)
    return h, c


def _sigmoid(z):
    return (1 + np.tanh(z / 2)) / 2  # the sigmoid, without an exponential that could overflow


def _check_shapes(x, h_prev, c_prev, W_x, W_h, b):
    fits = x.ndim == h_prev.ndim == W_x.ndim == W_h.ndim == 2 and b.ndim == 1 and len(x) == len(h_prev)
    # c_prev first: an array of shape (1, H) or (H,) would broadcast, and all rows would share one memory.
    fits = fits and c_prev.shape == h_prev.shape
    columns = 4 * h_prev.shape[-1]
    fits = fits and W_x.shape == (x.shape[1], columns) and W_h.shape == (h_prev.shape[1], columns)
    if not (fits and b.shape == (columns,)):
        shapes = [array.shape for array in (x, h_prev, c_prev, W_x, W_h, b)]
        raise ValueError(f"the shapes of x, h_prev, c_prev, W_x, W_h and b do not fit: {shapes}")


def _as_float(values):
    return values if np.issubdtype(values.dtype, np.floating) else values.astype(np.float64)
