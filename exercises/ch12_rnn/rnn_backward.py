"""Backpropagation through time."""

import numpy as np


def rnn_backward(dhs, x, h0, hs, W_x, W_h):
    """Return the gradients of the loss in everything that a recurrent layer was given.

    The forward pass was

        h[t] = tanh(x[:, t] @ W_x + h[t - 1] @ W_h + b),    t = 0, 1, ..., T - 1,    h[-1] = h0

    and hs holds its states. A state acts on the loss in two ways: directly, by what is computed from it at its own
    step, and through all later states. dhs holds the direct share alone; the other one is found here, going back from
    the last step to the first. All steps share the parameters, so that their gradients are sums over the steps and
    the rows. These sums are not divided by T or N: where the loss is a mean, that factor is in dhs already.

    Parameters
    ----------
    dhs : ndarray of shape (N, T, H), float32 or float64
        The direct gradient of the loss in every state. When only the last state is used, it is 0 before dhs[:, -1].
    x : ndarray of shape (N, T, D), of the dtype of dhs
        The sequences of the forward pass. N and T are at least 1.
    h0 : ndarray of shape (N, H), of the dtype of dhs
        The state before the first element.
    hs : ndarray of shape (N, T, H), of the dtype of dhs
        The states that the forward pass returned; hs[:, t] is the state after x[:, t] was read.
    W_x : ndarray of shape (D, H), of the dtype of dhs
    W_h : ndarray of shape (H, H), of the dtype of dhs
        The weights of the forward pass. The bias is not needed. All shapes fit; they need not be checked.

    Returns
    -------
    dict
        A new dict with the keys "x", "h0", "W_x", "W_h" and "b", each with the gradient of the loss in that argument,
        an array of its shape, in the dtype of dhs. That of "b" has the shape (H,).

    Notes
    -----
    The arguments are not modified. You write the way back yourself here: torch is not allowed.

    Examples
    --------
    One unit and two steps. Of the forward pass only the states are needed; the slope of tanh is 1 - h**2, so
    0.64 at the first step and 0.36 at the second.
    x, h0, hs = np.array([[[2.0], [-1.0]]]), np.array([[0.5]]), np.array([[[0.6], [0.8]]])
    W_x, W_h, dhs = np.array([[3.0]]), np.array([[0.5]]), np.array([[[1.0], [2.0]]])
    Step 1: dh = 2,            dz = 2 * 0.36 = 0.72,       handed back: 0.72 * 0.5 = 0.36
    Step 0: dh = 1 + 0.36,     dz = 1.36 * 0.64 = 0.8704,  handed back: 0.8704 * 0.5 = 0.4352
    grads = rnn_backward(dhs, x, h0, hs, W_x, W_h)
    grads["x"]    ->  [[[2.6112], [2.16]]]         (dz * 3)
    grads["h0"]   ->  [[0.4352]]
    grads["W_x"]  ->  [[1.0208]]                   (2 * 0.8704 + (-1) * 0.72)
    grads["W_h"]  ->  [[0.8672]]                   (0.5 * 0.8704 + 0.6 * 0.72)
    grads["b"]    ->  [1.5904]                     (0.8704 + 0.72)
    """
    # TODO: go from the last step to the first; at each one add what the later steps hand back to dhs[:, t].
    raise NotImplementedError("rnn_backward")
