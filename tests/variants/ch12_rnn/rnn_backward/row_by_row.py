"""One sequence at a time, as vectors; outer products added in place."""

import numpy as np


def rnn_backward(dhs, x, h0, hs, W_x, W_h):
    grads = {"x": np.zeros_like(x), "h0": np.zeros_like(h0), "W_x": np.zeros_like(W_x), "W_h": np.zeros_like(W_h)}
    grads["b"] = np.zeros(hs.shape[2], dtype=dhs.dtype)
    for i in range(len(x)):
        back = grads["h0"][i]
        for t in range(x.shape[1])[::-1]:
            old = h0[i] if t == 0 else hs[i, t - 1]
            dz = (dhs[i, t] + back) * (1 + hs[i, t]) * (1 - hs[i, t])
            grads["W_x"] += np.outer(x[i, t], dz)
            grads["W_h"] += np.outer(old, dz)
            grads["b"] += dz
            grads["x"][i, t] = W_x @ dz
            back[...] = W_h @ dz
    return grads
