"""One step of a GRU cell."""

import numpy as np


def gru_cell(x, h_prev, W_x, W_h, b_x, b_h):
    """Return the new hidden state, (N, H). The stub holds the whole contract."""
    _check_shapes(x, h_prev, W_x, W_h, b_x, b_h)
    x, h_prev = _as_float(x), _as_float(h_prev)
    # The two sums stay apart, for in the candidate the reset gate multiplies one of them alone.
    xr, xz, xn = np.split(x @ W_x + b_x, 3, axis=1)
    hr, hz, hn = np.split(h_prev @ W_h + b_h, 3, axis=1)
    r = _sigmoid(xr + hr)
    z = _sigmoid(xz + hz)
    n = np.tanh(xn + r * hn)
    # One gate does the work of two: what is not kept is replaced. The state is a mean of n and h_prev and cannot grow
    # beyond them, so that no tanh and no output gate is needed.
    return (1 - z) * n + z * h_prev


def _sigmoid(z):
    return (1 + np.tanh(z / 2)) / 2  # the sigmoid, without an exponential that could overflow


def _check_shapes(x, h_prev, W_x, W_h, b_x, b_h):
    fits = x.ndim == h_prev.ndim == W_x.ndim == W_h.ndim == 2 and len(x) == len(h_prev)
    columns = 3 * h_prev.shape[-1]
    fits = fits and W_x.shape == (x.shape[1], columns) and W_h.shape == (h_prev.shape[1], columns)
    if not (fits and b_x.shape == b_h.shape == (columns,)):
        shapes = [array.shape for array in (x, h_prev, W_x, W_h, b_x, b_h)]
        raise ValueError(f"the shapes of x, h_prev, W_x, W_h, b_x and b_h do not fit: {shapes}")


def _as_float(values):
    return values if np.issubdtype(values.dtype, np.floating) else values.astype(np.float64)
