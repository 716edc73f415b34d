"""One step of a GRU cell."""

import numpy as np


def gru_cell(x, h_prev, W_x, W_h, b_x, b_h):
    """Return the hidden state of a gated recurrent unit after one more element of the sequence.

    There are two weighted sums of 3 H columns each. Their blocks of H neighbouring columns stand in the order r, z, n;
    an index x or h says which sum a block is taken from:

        s_x = x @ W_x + b_x             s_h = h_prev @ W_h + b_h
        r = sigmoid(s_x[:, 0:H] + s_h[:, 0:H])                  reset gate
        z = sigmoid(s_x[:, H:2H] + s_h[:, H:2H])                update gate: how much of the old state is KEPT
        n = tanh(s_x[:, 2H:3H] + r * s_h[:, 2H:3H])             candidate
        h = (1 - z) * n + z * h_prev

    This is torch.nn.GRUCell with W_x = weight_ih.T, W_h = weight_hh.T, b_x = bias_ih and b_h = bias_hh. On three points
    others differ, and the numbers with them. Here z = 1 keeps the old state, as in Cho's article of 2014; others have
    z = 1 take the candidate. r multiplies the finished sum s_h, not h_prev before the product. And therefore there are
    two biases: in the candidate that of s_h is multiplied by r, that of s_x is not.

    Parameters
    ----------
    x : ndarray of shape (N, D), float32, float64 or integer
        The current element of each of N sequences. N may be 0.
    h_prev : ndarray of shape (N, H), of the dtype of x
        The hidden state before this element. H is at least 1.
    W_x : ndarray of shape (D, 3 H), of the dtype of x
    W_h : ndarray of shape (H, 3 H), of the dtype of x
    b_x, b_h : ndarrays of shape (3 H,), of the dtype of x
        The bias of the input's sum and that of the state's.

    Returns
    -------
    ndarray of shape (N, H)
        The new state, a new array in the dtype of the arguments; float64 when these are integers. No overflow and no
        warning for weighted sums up to 1e6 to either side.

    Raises
    ------
    ValueError
        When an argument does not have the number of axes or the shape given above.

    Notes
    -----
    The arguments are not modified, h_prev in particular. You build the cell yourself here: torch is not allowed.

    Examples
    --------
    x, h_prev = np.array([[1.0]]), np.array([[2.0]])
    W_x, b_x = np.array([[1.0, 0.0, 0.5]]), np.array([-1.0, -1.0, 0.0])
    W_h, b_h = np.array([[0.0, 1.0, -1.0]]), np.array([0.0, -1.0, 1.0])
    s_x = [[0, -1, 0.5]], s_h = [[0, 1, -1]]: r = 0.5, z = 0.5, n = tanh(0.5 + 0.5 * -1) = 0
    gru_cell(x, h_prev, W_x, W_h, b_x, b_h)  ->  [[1.0]]
    """
    # TODO: check the shapes, compute the two sums, then r, z, n and the new state.
    raise NotImplementedError("gru_cell")
