"""One row at a time, with sums that accumulate in place."""

import numpy as np


def lstm_cell_backward(dh, dc, x, h_prev, c_prev, W_x, W_h, b):
    units = h_prev.shape[1]
    grads = {
        name: np.zeros_like(value)
        for name, value in (("b", b), ("W_h", W_h), ("W_x", W_x), ("c_prev", c_prev), ("h_prev", h_prev), ("x", x))
    }
    for n in range(len(x)):
        z = b + x[n] @ W_x + h_prev[n] @ W_h
        i, f, o = (1 / (1 + np.exp(-z[k * units : (k + 1) * units])) for k in (0, 1, 3))
        g = np.tanh(z[2 * units : 3 * units])
        shown = np.tanh(f * c_prev[n] + i * g)
        dmemory = dc[n] + dh[n] * o - dh[n] * o * shown * shown
        dz = np.zeros_like(z)
        dz[:units] = dmemory * g * (i - i * i)
        dz[units : 2 * units] = dmemory * c_prev[n] * (f - f * f)
        dz[2 * units : 3 * units] = dmemory * i * (1 - g) * (1 + g)
        dz[3 * units :] = dh[n] * shown * (o - o * o)
        grads["x"][n] = W_x @ dz
        grads["h_prev"][n] = W_h @ dz
        grads["c_prev"][n] = f * dmemory
        grads["W_x"] += np.outer(x[n], dz)
        grads["W_h"] += np.outer(h_prev[n], dz)
        grads["b"] += dz
    return grads
