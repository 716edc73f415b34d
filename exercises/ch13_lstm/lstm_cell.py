"""One step of an LSTM cell."""

import numpy as np


def lstm_cell(x, h_prev, c_prev, W_x, W_h, b):
    """Return the hidden state and the cell state after one more element of the sequence.

    With the gate signals i, f, g, o of lstm_gates, blocks of H neighbouring columns of one weighted sum in this order,

        z = x @ W_x + h_prev @ W_h + b
        i, f, o = sigmoid of z[:, 0:H], z[:, H:2H], z[:, 3H:4H]        g = tanh of z[:, 2H:3H]
        c = f * c_prev + i * g          cell state, the long-term memory
        h = o * tanh(c)                 hidden state, the short-term one and the output

    where * multiplies element by element. With W_x = weight_ih.T, W_h = weight_hh.T and b = bias_ih + bias_hh this is
    torch.nn.LSTMCell, whose weights are (4 H, D) and (4 H, H), and which has two biases where we have one.

    Parameters
    ----------
    x : ndarray of shape (N, D), float32, float64 or integer
        The current element of each of N sequences. N may be 0.
    h_prev : ndarray of shape (N, H), of the dtype of x
        The hidden state before this element. H is at least 1.
    c_prev : ndarray of shape (N, H), of the dtype of x
        The cell state before this element.
    W_x : ndarray of shape (D, 4 H), of the dtype of x
    W_h : ndarray of shape (H, 4 H), of the dtype of x
    b : ndarray of shape (4 H,), of the dtype of x

    Returns
    -------
    h, c : ndarrays of shape (N, H)
        The new states, hidden state first, as a tuple or a list; new arrays in the dtype of the arguments, float64 when
        these are integers. No overflow and no warning for weighted sums up to 1e6 to either side.

    Raises
    ------
    ValueError
        When an argument does not have the number of axes or the shape given above.

    Notes
    -----
    The arguments are not modified, c_prev in particular. You build the cell yourself here: torch is not allowed.

    Examples
    --------
    The unit of lstm_gates, with i = 0.5, f = 0.88079708, g = 0.46211716 and o = 0.5:
    x, h_prev, c_prev = np.array([[2.0]]), np.array([[1.0]]), np.array([[-1.0]])
    W_x, W_h = np.array([[1.0, 0.0, 0.5, -1.0]]), np.array([[0.0, 1.0, -1.0, 2.0]])
    b = np.array([-2.0, 1.0, 0.5, 0.0])
    h, c = lstm_cell(x, h_prev, c_prev, W_x, W_h, b)
    c  ->  [[-0.6497385]]     (0.88079708 * -1 + 0.5 * 0.46211716)
    h  ->  [[-0.28574695]]    (0.5 * tanh(-0.6497385))
    """
    # TODO: find the gate signals as in lstm_gates, then the two new states.
    raise NotImplementedError("lstm_cell")
