"""Average pooling, forward and backward."""

import numpy as np


def avg_pool2d_forward(x, size, stride=None):
    """Return the mean of every window. The stub holds the whole contract."""
    step = size if stride is None else stride
    OH, OW = _places(x, size, step)
    x = _as_float(x)
    out = np.zeros((*x.shape[:2], OH, OW), x.dtype)
    # Not place by place but corner by corner: the pixels that are (p, q) away from the corners of all windows form a
    # grid, which a slice with a step picks. size * size additions do it, however large the image.
    for rows, columns in _grids(size, step, OH, OW):
        out += x[:, :, rows, columns]
    return out / size**2


def avg_pool2d_backward(dout, x, size, stride=None):
    """Return the gradient in x. The stub holds the whole contract."""
    step = size if stride is None else stride
    OH, OW = _places(x, size, step)
    if dout.shape != (*x.shape[:2], OH, OW):
        raise ValueError(f"dout must have the shape of the output, {(*x.shape[:2], OH, OW)}, got {dout.shape}")
    share = _as_float(dout) / size**2  # a new array; every pixel of a window entered its mean with the factor 1/size**2
    dx = np.zeros(x.shape, share.dtype)
    for rows, columns in _grids(size, step, OH, OW):
        dx[:, :, rows, columns] += share  # within one grid no pixel occurs twice; overlaps meet in different grids
    return dx


def _places(x, size, step):
    if x.ndim != 4 or min(x.shape[2:]) < size:
        raise ValueError(f"x must be (N, C, H, W) with at least {size} rows and columns, got {x.shape}")
    return (x.shape[2] - size) // step + 1, (x.shape[3] - size) // step + 1


def _grids(size, step, OH, OW):
    """Yield, for every place within the window, the slices of rows and columns of all pixels at that place."""
    for p in range(size):
        for q in range(size):
            # The end is exactly one past the last window's pixel: what lies beyond is covered by no window.
            yield slice(p, p + (OH - 1) * step + 1, step), slice(q, q + (OW - 1) * step + 1, step)


def _as_float(values):
    return values if np.issubdtype(values.dtype, np.floating) else values.astype(np.float64)
