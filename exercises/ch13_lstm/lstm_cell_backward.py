"""Backward through one step of an LSTM cell."""

import numpy as np


def lstm_cell_backward(dh, dc, x, h_prev, c_prev, W_x, W_h, b):
    """Return the gradients of the loss in everything that an LSTM cell was given.

    The cell computed, with blocks of H columns in the order i, f, g, o,

        z = x @ W_x + h_prev @ W_h + b
        i, f, o = sigmoid of z[:, 0:H], z[:, H:2H], z[:, 3H:4H]        g = tanh of z[:, 2H:3H]
        c = f * c_prev + i * g
        h = o * tanh(c)

    The new cell state c acts on the loss in two ways: through h, and directly, through the cell of the next step. dc
    holds the direct share alone; the share through h is found here and added to it. The parameters act on every row, so
    that their gradients are sums over the rows; these are not divided by N, for where the loss is a mean its 1/N is in
    dh and dc already.

    Parameters
    ----------
    dh : ndarray of shape (N, H), float32 or float64
        The upstream gradient in the new hidden state h.
    dc : ndarray of shape (N, H), of the dtype of dh
        The upstream gradient in the new cell state c, without the share that comes through h.
    x : ndarray of shape (N, D), of the dtype of dh
    h_prev, c_prev : ndarrays of shape (N, H), of the dtype of dh
    W_x : ndarray of shape (D, 4 H), of the dtype of dh
    W_h : ndarray of shape (H, 4 H), of the dtype of dh
    b : ndarray of shape (4 H,), of the dtype of dh
        What the cell was given in the forward pass. All shapes fit; they need not be checked. Weighted sums stay below
        30, so that no exponential overflows.

    Returns
    -------
    dict
        A new dict with the keys "x", "h_prev", "c_prev", "W_x", "W_h" and "b", each with the gradient of the loss in
        that argument, an array of its shape, in the dtype of dh.

    Notes
    -----
    The arguments are not modified, dh and dc in particular. You write the way back yourself here: torch is not allowed.

    Examples
    --------
    One unit with weighted sums of 0, so that i = f = o = 0.5 and g = 0; with c_prev = 2 the cell state is 1, and
    tanh(1) = 0.76159416 has the slope 0.41997434.
    dh, dc = np.array([[4.0]]), np.array([[1.0]])
    x, h_prev, c_prev = np.array([[3.0]]), np.array([[0.0]]), np.array([[2.0]])
    W_x, W_h, b = np.zeros((1, 4)), np.array([[1.0, 0.0, 0.5, -1.0]]), np.zeros(4)
    all of c:  1 + 4 * 0.5 * 0.41997434 = 1.83994868
    gates:     i: 1.83994868 * g = 0      f: 1.83994868 * 2 = 3.67989737      g: 1.83994868 * 0.5 = 0.91997434
               o: 4 * 0.76159416 = 3.04637662
    sums:      times the slopes 0.25, 0.25, 1 and 0.25: dz = [[0, 0.91997434, 0.91997434, 0.76159416]]
    grads = lstm_cell_backward(dh, dc, x, h_prev, c_prev, W_x, W_h, b)
    grads["c_prev"]  ->  [[0.91997434]]       (1.83994868 * f)
    grads["b"]       ->  [0.0, 0.91997434, 0.91997434, 0.76159416]
    grads["W_x"]     ->  [[0.0, 2.75992303, 2.75992303, 2.28478247]]
    grads["h_prev"]  ->  [[-0.30160699]]      (0.5 * 0.91997434 - 0.76159416)
    grads["x"]       ->  [[0.0]]              grads["W_h"]  ->  [[0.0, 0.0, 0.0, 0.0]]
    """
    # TODO: compute the gates and c again; find the whole gradient in c, then the four blocks of dz, then the rest.
    raise NotImplementedError("lstm_cell_backward")
