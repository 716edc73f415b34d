"""Comparisons in plain loops; both passes look for the first maximum with one function."""

import numpy as np


def max_pool2d_forward(x, size, stride=None):
    out = np.zeros(_out_shape(x, size, stride or size), x.dtype if x.dtype.kind == "f" else float)
    for place, (row, column) in _maxima(x, out.shape, size, stride or size):
        out[place] = x[place[0], place[1], row, column]
    return out


def max_pool2d_backward(dout, x, size, stride=None):
    if dout.shape != _out_shape(x, size, stride or size):
        raise ValueError("dout has the wrong shape")
    dx = np.zeros(x.shape, dout.dtype if dout.dtype.kind == "f" else float)
    for place, (row, column) in _maxima(x, dout.shape, size, stride or size):
        dx[place[0], place[1], row, column] += dout[place]
    return dx


def _out_shape(x, size, stride):
    if x.ndim != 4:
        raise ValueError("x must have four axes")
    n, c, h, w = x.shape
    if size > h or size > w:
        raise ValueError("window too large")
    return n, c, (h - size) // stride + 1, (w - size) // stride + 1


def _maxima(x, shape, size, stride):
    for n, c, i, j in np.ndindex(shape):
        best = i * stride, j * stride
        for row in range(i * stride, i * stride + size):
            for column in range(j * stride, j * stride + size):
                if x[n, c, row, column] > x[(n, c, *best)]:
                    best = row, column
        yield (n, c, i, j), best
