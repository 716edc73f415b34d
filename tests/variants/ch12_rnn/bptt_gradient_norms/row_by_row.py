"""Squares added up row by row; eigenvalues as roots of the characteristic polynomial."""

import numpy as np


def spectral_radius(W):
    roots = np.roots(np.poly(W))
    return np.hypot(roots.real, roots.imag).max() if roots.size else 0.0


def bptt_gradient_norms(dh_last, hs, W_h):
    squares = [0.0] * hs.shape[1]
    for last, states in zip(dh_last, hs, strict=True):
        gradient = last.astype(np.float64)
        for t in range(len(states) - 1, -1, -1):
            squares[t] += float(gradient @ gradient)
            gradient = W_h @ (gradient * (1 - states[t].astype(np.float64) ** 2))
    return np.array([square**0.5 for square in squares], dtype=dh_last.dtype)
