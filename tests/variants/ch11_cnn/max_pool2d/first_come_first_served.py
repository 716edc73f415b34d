"""Shifted images instead of windows; going back, a window that has found its maximum is closed."""

import numpy as np


def max_pool2d_forward(x, size, stride=None):
    grids = _grids(x, size, stride)
    x = x if x.dtype.kind == "f" else x.astype(np.float64)
    out = x[(..., *grids[0])].copy()
    for grid in grids[1:]:
        np.maximum(out, x[(..., *grid)], out=out)
    return out


def max_pool2d_backward(dout, x, size, stride=None):
    top = max_pool2d_forward(x, size, stride)
    if top.shape != dout.shape:
        raise ValueError("not the shape of the output")
    dx = np.zeros(x.shape, np.result_type(dout.dtype, np.float16) if dout.dtype.kind == "f" else np.float64)
    is_open = np.ones(dout.shape, bool)
    for grid in _grids(x, size, stride):
        hit = is_open & (x[(..., *grid)] == top)
        dx[(..., *grid)] += np.where(hit, dout, 0)
        is_open &= ~hit
    return dx


def _grids(x, size, stride):
    step = stride or size
    if x.ndim != 4 or x.shape[2] < size or x.shape[3] < size:
        raise ValueError("window and image do not fit")
    ends = [(pixels - size) // step * step + 1 for pixels in x.shape[2:]]
    return [(slice(p, p + ends[0], step), slice(q, q + ends[1], step)) for p in range(size) for q in range(size)]
