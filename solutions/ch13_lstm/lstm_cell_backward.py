"""Backward through one step of an LSTM cell."""

import numpy as np


def lstm_cell_backward(dh, dc, x, h_prev, c_prev, W_x, W_h, b):
    """Return a dict of the gradients in x, h_prev, c_prev, W_x, W_h and b. The stub holds the whole contract."""
    # Forward once more; a library would have kept these.
    zi, zf, zg, zo = np.split(x @ W_x + h_prev @ W_h + b, 4, axis=1)
    i, f, g, o = _sigmoid(zi), _sigmoid(zf), np.tanh(zg), _sigmoid(zo)
    tanh_c = np.tanh(f * c_prev + i * g)

    # c is used twice, by h and by the next step's cell. Where paths fork, gradients add up.
    dc = dc + dh * o * (1 - tanh_c**2)  # a new array: += would change the caller's
    # Each factor of a product gets the gradient times the other factor; then the slope of its own function, written in
    # its output.
    dz = np.concatenate(
        [
            dc * g * i * (1 - i),
            dc * c_prev * f * (1 - f),
            dc * i * (1 - g**2),
            dh * tanh_c * o * (1 - o),  # the output gate acts on h alone, so that dc has no part in it
        ],
        axis=1,
    )
    # From here on it is a dense layer with two inputs, x and h_prev.
    return {
        "x": dz @ W_x.T,
        "h_prev": dz @ W_h.T,
        # The whole way back through the memory is one multiplication by f: no weight matrix, no slope.
        "c_prev": dc * f,
        "W_x": x.T @ dz,
        "W_h": h_prev.T @ dz,
        "b": dz.sum(axis=0),
    }


def _sigmoid(z):
    return (1 + np.tanh(z / 2)) / 2
