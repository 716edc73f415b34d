"""A mean for each place of the window, and equal shares back to the same slice."""

import numpy as np


def avg_pool2d_forward(x, size, stride=None):
    shape, slices = _windows(x, size, stride)
    out = np.empty(shape, x.dtype if x.dtype.kind == "f" else np.float64)
    for i, j, window in slices:
        out[..., i, j] = x[window].mean(axis=(-2, -1))
    return out


def avg_pool2d_backward(dout, x, size, stride=None):
    shape, slices = _windows(x, size, stride)
    if dout.shape != shape:
        raise ValueError(f"dout should be {shape}")
    dx = np.zeros_like(x, dtype=dout.dtype if dout.dtype.kind == "f" else np.float64)
    for i, j, window in slices:
        dx[window] += dout[..., i : i + 1, j : j + 1] / (size * size)
    return dx


def _windows(x, size, stride):
    step = stride or size
    if x.ndim != 4 or size > x.shape[2] or size > x.shape[3]:
        raise ValueError("no window fits")
    rows, columns = range(0, x.shape[2] - size + 1, step), range(0, x.shape[3] - size + 1, step)
    slices = [
        (i, j, (..., slice(top, top + size), slice(left, left + size)))
        for i, top in enumerate(rows)
        for j, left in enumerate(columns)
    ]
    return (*x.shape[:2], len(rows), len(columns)), slices
