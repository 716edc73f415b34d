"""A sigmoid in two branches, einsum for both directions."""

import numpy as np


def sigmoid(x):
    x = np.atleast_1d(x)
    out = np.empty_like(x)
    positive = x >= 0
    out[positive] = 1 / (1 + np.exp(-x[positive]))
    exp = np.exp(x[~positive])
    out[~positive] = exp / (1 + exp)
    return out


def prepare(states, W, bias, axis):
    other = 1 - axis
    if W.ndim != 2 or bias.shape != (W.shape[other],) or states.ndim > 2 or states.shape[-1] != W.shape[axis]:
        raise ValueError("shapes do not fit")
    kinds = {a.dtype for a in (states, W, bias)}
    kind = np.float32 if kinds == {np.dtype("float32")} else np.float64
    return states.astype(kind), W.astype(kind), bias.astype(kind)


def p_h_given_v(v, W, c):
    v, W, c = prepare(v, W, c, 0)
    return sigmoid(np.einsum("...i,ij->...j", v, W) + c)


def p_v_given_h(h, W, b):
    h, W, b = prepare(h, W, b, 1)
    return sigmoid(np.einsum("...j,ij->...i", h, W) + b)
