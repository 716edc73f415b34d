"""Forward through a recurrent layer, along whole sequences."""

import numpy as np


def rnn_forward(x, W_x, W_h, b, h0=None):
    """Return the hidden states of a batch of sequences, step by step.

        h[t] = tanh(x[:, t] @ W_x + h[t - 1] @ W_h + b),    t = 0, 1, ..., T - 1,    h[-1] = h0

    The same W_x, W_h and b are used at every step. The rows of the batch are separate sequences: each starts from its
    own row of h0, and no row sees another.

    Parameters
    ----------
    x : ndarray of shape (N, T, D), float32, float64 or integer
        N sequences of T elements with D numbers each. Batch first, time second. N and T are at least 1.
    W_x : ndarray of shape (D, H), of the dtype of x
    W_h : ndarray of shape (H, H), of the dtype of x
        W_h[i, j] leads from unit i of the old state to unit j of the new one.
    b : ndarray of shape (H,), of the dtype of x
    h0 : ndarray of shape (N, H), of the dtype of x, or None
        The state before the first element; None stands for zeros.

    Returns
    -------
    ndarray of shape (N, T, H)
        hs[:, t] is the state after x[:, t] has been read, so that hs[:, -1] is the last state. h0 is not part of it.
        In the dtype of the arguments; float64 when these are integers.

    Raises
    ------
    ValueError
        When x is not three-dimensional, or when h0 is given and its shape is not (N, H). The shapes of W_x, W_h and b
        fit and need not be checked.

    Notes
    -----
    The arguments are not modified, h0 in particular.

    Examples
    --------
    One unit that reads one sequence of three numbers:
    x = np.array([[[1.0], [0.0], [-1.0]]])
    hs = rnn_forward(x, np.array([[2.0]]), np.array([[0.5]]), np.array([0.0]))
    h[0] = tanh(2 * 1 + 0.5 * 0)      =  0.96402758
    h[1] = tanh(2 * 0 + 0.5 * h[0])   =  0.44785494
    h[2] = tanh(2 * -1 + 0.5 * h[1])  = -0.94427118
    hs  ->  [[[0.96402758], [0.44785494], [-0.94427118]]]
    """
    # TODO: start from h0, compute one state per step, and keep all of them.
    raise NotImplementedError("rnn_forward")
