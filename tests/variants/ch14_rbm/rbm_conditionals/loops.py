"""Loops over samples and units with math.exp."""

import math

import numpy as np


def sigmoid(x):
    if x < 0:
        return math.exp(x) / (1 + math.exp(x))
    return 1 / (1 + math.exp(-x))


def layer(states, columns, bias):
    """Every column holds the weights of one unit."""
    if len(bias) != len(columns):
        raise ValueError("biases")
    if states.ndim == 2:
        return [layer(row, columns, bias) for row in states]
    if any(len(column) != len(states) for column in columns):
        raise ValueError("states")
    out = []
    for column, shift in zip(columns, bias, strict=True):
        x = float(shift)
        for state, weight in zip(states, column, strict=True):
            x += float(state) * float(weight)
        out.append(sigmoid(x))
    return out


def dtype_of(*arrays):
    return np.float32 if all(a.dtype == np.float32 for a in arrays) else np.float64


def p_h_given_v(v, W, c):
    if W.ndim != 2:
        raise ValueError("W")
    columns = [[W[i, j] for i in range(W.shape[0])] for j in range(W.shape[1])]
    return np.array(layer(v, columns, c), dtype=dtype_of(v, W, c))


def p_v_given_h(h, W, b):
    if W.ndim != 2:
        raise ValueError("W")
    return np.array(layer(h, list(W), b), dtype=dtype_of(h, W, b))
