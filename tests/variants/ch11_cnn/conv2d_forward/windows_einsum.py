"""A view of all windows and one einsum; einsum is told to take a fast order."""

import numpy as np
from numpy.lib.stride_tricks import sliding_window_view


def conv2d_forward(x, W, b, stride=1, padding=0):
    if x.ndim != 4 or W.ndim != 4 or b.ndim != 1 or x.shape[1] != W.shape[1] or len(b) != len(W):
        raise ValueError("these do not make a convolutional layer")
    x, W, b = (array if array.dtype.kind == "f" else array * 1.0 for array in (x, W, b))
    if padding:
        frame = np.zeros((*x.shape[:2], x.shape[2] + 2 * padding, x.shape[3] + 2 * padding), x.dtype)
        frame[:, :, padding:-padding, padding:-padding] = x
        x = frame
    # sliding_window_view raises ValueError by itself when a window does not fit.
    windows = sliding_window_view(x, W.shape[2:], axis=(2, 3))[:, :, ::stride, ::stride]
    return np.einsum("ncijpq,fcpq->nfij", windows, W, optimize=True) + b.reshape(1, -1, 1, 1)
