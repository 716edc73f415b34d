"""One step of a recurrent layer."""

import numpy as np


def rnn_cell(x, h_prev, W_x, W_h, b):
    """Return the hidden state after one more element of the sequence.

        h = tanh(x @ W_x + h_prev @ W_h + b)

    All weights stand on the right, as in a dense layer: W_h[i, j] leads from unit i of the old state to unit j of
    the new one. There is one bias. (torch.nn.RNNCell keeps its weights transposed, and two biases that it adds up.)

    Parameters
    ----------
    x : ndarray of shape (N, D), float32, float64 or integer
        The current element of each of N sequences. N may be 0.
    h_prev : ndarray of shape (N, H), of the dtype of x
        The hidden state of each sequence before this element.
    W_x : ndarray of shape (D, H), of the dtype of x
        Weights of the input.
    W_h : ndarray of shape (H, H), of the dtype of x
        Weights of the state.
    b : ndarray of shape (H,), of the dtype of x
        The bias.

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
    The arguments are not modified, h_prev in particular.

    Examples
    --------
    x = np.array([[1.0, 0.0], [0.0, 2.0]])
    h_prev = np.array([[0.0, 0.0, 0.0], [0.5, -0.5, 1.0]])
    W_x = np.array([[1.0, 0.0, 2.0], [0.5, -1.0, 0.0]])
    W_h = np.array([[1.0, 0.0, 0.0], [0.0, 2.0, 1.0], [0.5, 0.0, 0.0]])
    b = np.array([0.0, 0.5, -1.0])
    The weighted sums are [[1, 0.5, 1], [2, -2.5, -1.5]].
    rnn_cell(x, h_prev, W_x, W_h, b)
        ->  [[0.76159416, 0.46211716, 0.76159416], [0.96402758, -0.9866143, -0.90514825]]
    """
    # TODO: check the shapes, add the two products and the bias, and take tanh of the sum.
    raise NotImplementedError("rnn_cell")
