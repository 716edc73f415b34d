"""Loops over rows and units, with math.tanh."""

import math

import numpy as np


def rnn_cell(x, h_prev, W_x, W_h, b):
    if x.ndim != 2 or h_prev.ndim != 2 or W_x.ndim != 2 or W_h.ndim != 2 or b.ndim != 1:
        raise ValueError("wrong number of axes")
    rows, inputs = x.shape
    units = len(b)
    if h_prev.shape != (rows, units) or W_x.shape != (inputs, units) or W_h.shape != (units, units):
        raise ValueError("the shapes do not fit together")
    new = np.empty((rows, units), dtype=x.dtype if x.dtype.kind == "f" else float)
    for n in range(rows):
        for j in range(units):
            total = float(b[j])
            total += sum(float(x[n, d]) * float(W_x[d, j]) for d in range(inputs))
            total += sum(float(h_prev[n, i]) * float(W_h[i, j]) for i in range(units))
            new[n, j] = math.tanh(total)
    return new
