"""The new state as a step from the candidate towards the old state; gates in one go."""

import numpy as np


def gru_cell(x, h_prev, W_x, W_h, b_x, b_h):
    if x.ndim != 2 or h_prev.ndim != 2 or x.shape[0] != h_prev.shape[0]:
        raise ValueError("x and h_prev do not fit")
    units = h_prev.shape[1]
    for weights, rows in ((W_x, x.shape[1]), (W_h, units)):
        if weights.shape != (rows, 3 * units):
            raise ValueError(f"weights of shape {weights.shape}, not {(rows, 3 * units)}")
    for bias in (b_x, b_h):
        if bias.shape != (3 * units,):
            raise ValueError(f"a bias of shape {bias.shape}, not {(3 * units,)}")
    if x.dtype.kind in "iu":
        x, h_prev = x * 1.0, h_prev * 1.0
    new, old = x @ W_x + b_x, h_prev @ W_h + b_h
    gates = np.exp(-np.logaddexp(0, -(new + old)[:, : 2 * units]))
    candidate = np.tanh(new[:, 2 * units :] + gates[:, :units] * old[:, 2 * units :])
    return candidate + gates[:, units:] * (h_prev - candidate)
