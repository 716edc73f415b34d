"""Backpropagation through time."""

import numpy as np


def rnn_backward(dhs, x, h0, hs, W_x, W_h):
    """Return the gradients in x, h0, W_x, W_h and b. The stub holds the whole contract."""
    dx = np.empty_like(x)
    dW_x, dW_h = np.zeros_like(W_x), np.zeros_like(W_h)
    db = np.zeros(W_h.shape[0], dhs.dtype)
    from_later = np.zeros_like(h0)  # behind the last step there is nothing yet
    for t in reversed(range(x.shape[1])):
        dh = dhs[:, t] + from_later  # both ways in which this state acts on the loss; a new array, dhs stays
        dz = dh * (1 - hs[:, t] ** 2)  # the slope of tanh, written in its output
        # From here on the step is a dense layer with two inputs.
        h_prev = hs[:, t - 1] if t > 0 else h0  # at t = 0 the index -1 would silently take the last state
        dW_x += x[:, t].T @ dz  # += : the same weights were used at every step
        dW_h += h_prev.T @ dz
        db += dz.sum(axis=0)
        dx[:, t] = dz @ W_x.T
        from_later = dz @ W_h.T
    # What the first step hands back has nowhere to go but to the state before it.
    return {"x": dx, "h0": from_later, "W_x": dW_x, "W_h": dW_h, "b": db}
