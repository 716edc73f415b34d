"""One sequence after the other, written into a result made beforehand."""

import numpy as np


def rnn_forward(x, W_x, W_h, b, h0=None):
    if len(x.shape) != 3 or (h0 is not None and h0.shape != (x.shape[0], W_h.shape[1])):
        raise ValueError("x must be (N, T, D), and h0 (N, H)")
    out = np.zeros((*x.shape[:2], W_h.shape[1]), dtype=np.float32 if x.dtype == np.float32 else np.float64)
    for i, sequence in enumerate(x):
        state = np.zeros(W_h.shape[1]) if h0 is None else h0[i].astype(np.float64)
        for t, element in enumerate(sequence):
            state = np.tanh(W_x.T @ element + W_h.T @ state + b)
            out[i, t] = state
    return out
