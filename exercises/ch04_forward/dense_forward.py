"""A dense layer: all its weighted sums at once."""

import numpy as np


def dense_forward(x, W, b):
    """Return the weighted sums of a dense layer for every sample of a batch.

    Node j of the layer has the weights W[:, j] and the bias b[j]:

        out[n, j] = x[n, 0] * W[0, j] + ... + x[n, D-1] * W[D-1, j] + b[j]

    or, with matrices, x @ W + b. There is no activation function here.

    Parameters
    ----------
    x : ndarray of shape (N, D), float32, float64 or integer
        One sample per row. N may be 0.
    W : ndarray of shape (D, M), float32, float64 or integer
        One column per node of the layer. (torch.nn.Linear keeps the transpose of it, of shape (M, D).)
    b : ndarray of shape (M,), float32, float64 or integer
        One bias per node.

    Returns
    -------
    ndarray of shape (N, M)
        float32 when x, W and b are float32; integers are promoted to float64 before anything is multiplied.

    Raises
    ------
    ValueError
        When x or W is not two-dimensional, or x has not as many columns as W has rows: the message contains the
        shapes of x and W. When b has not the shape (M,), even where NumPy could broadcast it: the message contains the
        shapes of W and b. Shapes are written as NumPy does, for instance "(5, 3)" and "(4,)".

    Notes
    -----
    x, W and b are not modified.

    Examples
    --------
    x = np.array([[1.0, 2.0], [2.0, -1.0]])
    W = np.array([[1.0, -1.0, 0.5], [0.5, 1.0, -1.0]])
    b = np.array([0.0, 0.5, 0.5])
    dense_forward(x, W, b)  ->  [[2.0,  1.5, -1.0],
                                 [1.5, -2.5,  2.5]]
    """
    # TODO: check the shapes, promote integers, then multiply the matrices and add the biases.
    raise NotImplementedError("dense_forward")
