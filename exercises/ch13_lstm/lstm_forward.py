"""Forward through an LSTM layer, along whole sequences."""

import numpy as np


def lstm_forward(x, W_x, W_h, b, h0=None, c0=None):
    """Return the hidden and the cell states of a batch of sequences, step by step.

    At every step t = 0, 1, ..., T - 1 the cell reads x[:, t] and its own two states of the step before; h[-1] = h0 and
    c[-1] = c0. The blocks of H columns stand in the order i, f, g, o:

        z = x[:, t] @ W_x + h[t - 1] @ W_h + b
        i, f, o = sigmoid of z[:, 0:H], z[:, H:2H], z[:, 3H:4H]        g = tanh of z[:, 2H:3H]
        c[t] = f * c[t - 1] + i * g
        h[t] = o * tanh(c[t])

    The same W_x, W_h and b are used at every step. The rows of the batch are separate sequences: each starts from its
    own row of h0 and c0, and no row sees another.

    Parameters
    ----------
    x : ndarray of shape (N, T, D), float32, float64 or integer
        N sequences of T elements with D numbers each. Batch first, time second. N and T are at least 1.
    W_x : ndarray of shape (D, 4 H), of the dtype of x
    W_h : ndarray of shape (H, 4 H), of the dtype of x
    b : ndarray of shape (4 H,), of the dtype of x
        One bias, the sum of the two that torch.nn.LSTM keeps.
    h0, c0 : ndarray of shape (N, H), of the dtype of x, or None
        The states before the first element; None stands for zeros. One can be given without the other.

    Returns
    -------
    hs, cs : ndarrays of shape (N, T, H)
        hs[:, t] and cs[:, t] are the states after x[:, t] has been read, so that hs[:, -1] and cs[:, -1] are the last
        ones. h0 and c0 are not part of them. A tuple or a list of the two, hidden states first, in the dtype of the
        arguments; float64 when these are integers.

    Raises
    ------
    ValueError
        When x is not three-dimensional, or when h0 or c0 is given and its shape is not (N, H). The shapes of W_x, W_h
        and b fit and need not be checked.

    Notes
    -----
    The arguments are not modified, h0 and c0 in particular. Weighted sums stay below 1e6; no overflow, no warning.

    Examples
    --------
    One unit that writes 1 into its cell when it reads 1, and keeps it: f is sigmoid(2) = 0.88079708 at every step,
    i is sigmoid(20 x - 10), which is nearly 0 or nearly 1, g is tanh(10) and o is sigmoid(0) = 0.5.
    x = np.array([[[1.0], [0.0], [0.0]]])
    W_x, W_h = np.array([[20.0, 0.0, 0.0, 0.0]]), np.zeros((1, 4))
    b = np.array([-10.0, 2.0, 10.0, 0.0])
    hs, cs = lstm_forward(x, W_x, W_h, b)
    cs  ->  [[[0.9999546], [0.88080249], [0.77585365]]]
    hs  ->  [[[0.38078754], [0.35341056], [0.32516018]]]
    """
    # TODO: start from h0 and c0, go through the steps in order, carry both states on, and keep all of them.
    raise NotImplementedError("lstm_forward")
