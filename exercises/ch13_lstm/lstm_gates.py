"""The four gate signals of an LSTM."""

import numpy as np


def lstm_gates(x, h_prev, W_x, W_h, b):
    """Return the input gate, the forget gate, the candidate and the output gate of an LSTM.

    One weighted sum serves all four. Its 4 H columns are four blocks of H neighbours, in the order i, f, g, o:

        z = x @ W_x + h_prev @ W_h + b
        i = sigmoid(z[:, 0:H])          input gate: how much of the candidate is written
        f = sigmoid(z[:, H:2H])         forget gate: how much of the old cell state is kept
        g = tanh(z[:, 2H:3H])           candidate: what may be written
        o = sigmoid(z[:, 3H:4H])        output gate: how much of the cell state is shown

    All weights stand on the right, as in a dense layer, and there is one bias. (torch.nn.LSTMCell has the same order of
    gates, but keeps its weights transposed, (4 H, D) and (4 H, H), and two biases that it adds up.)

    Parameters
    ----------
    x : ndarray of shape (N, D), float32, float64 or integer
        The current element of each of N sequences. N may be 0.
    h_prev : ndarray of shape (N, H), of the dtype of x
        The hidden state of each sequence before this element. H is at least 1.
    W_x : ndarray of shape (D, 4 H), of the dtype of x
        Weights of the input.
    W_h : ndarray of shape (H, 4 H), of the dtype of x
        Weights of the hidden state.
    b : ndarray of shape (4 H,), of the dtype of x
        The bias.

    Returns
    -------
    i, f, g, o : ndarrays of shape (N, H)
        A tuple or a list of the four, in this order, in the dtype of the arguments; float64 when these are integers. No
        overflow and no warning for weighted sums up to 1e6 to either side.

    Raises
    ------
    ValueError
        When an argument does not have the number of axes or the shape given above.

    Notes
    -----
    The arguments are not modified.

    Examples
    --------
    One unit that reads one number:
    x, h_prev = np.array([[2.0]]), np.array([[1.0]])
    W_x = np.array([[1.0, 0.0, 0.5, -1.0]])
    W_h = np.array([[0.0, 1.0, -1.0, 2.0]])
    b = np.array([-2.0, 1.0, 0.5, 0.0])
    The weighted sums are [[0, 2, 0.5, 0]].
    i, f, g, o = lstm_gates(x, h_prev, W_x, W_h, b)
    i  ->  [[0.5]]    f  ->  [[0.88079708]]    g  ->  [[0.46211716]]    o  ->  [[0.5]]
    """
    # TODO: check the shapes, compute the weighted sums, cut them into four blocks, and give each block its function.
    raise NotImplementedError("lstm_gates")
