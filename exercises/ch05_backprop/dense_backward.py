"""Backward through a dense layer."""

import numpy as np


def dense_backward(dout, x, W):
    """Return the gradients of the loss in the input, the weights and the bias of a dense layer.

    The layer computed y = x @ W + b for a batch of N rows. With the upstream gradient dout,

        dx[n, d] = sum over m of dout[n, m] * W[d, m]
        dW[d, m] = sum over n of x[n, d] * dout[n, m]
        db[m]    = sum over n of dout[n, m]

    The sums over the batch are sums, not means: where the loss is a mean over the rows, its 1/N is in dout already.

    Parameters
    ----------
    dout : ndarray of shape (N, M), float32, float64 or integer
        The upstream gradient: the gradient of the loss in y. N may be 0.
    x : ndarray of shape (N, D), of the dtype of dout
        The input that the layer had in the forward pass.
    W : ndarray of shape (D, M), of the dtype of dout
        The weights that the layer had in the forward pass.

    Returns
    -------
    dx : ndarray of shape (N, D)
    dW : ndarray of shape (D, M)
    db : ndarray of shape (M,)
        Each has the shape of what it is the gradient of, and the dtype of the arguments; float64 when these are
        integers. A tuple or a list of the three, in this order.

    Raises
    ------
    ValueError
        When dout, x or W is not two-dimensional, or when the shapes are not (N, M), (N, D) and (D, M).

    Notes
    -----
    dout, x and W are not modified.

    Examples
    --------
    dout = np.array([[1.0, -2.0], [0.5, 4.0]])
    x = np.array([[3.0, 0.0, -1.0], [2.0, 1.0, 2.0]])
    W = np.array([[1.0, 2.0], [0.0, -1.0], [3.0, 0.5]])
    dx, dW, db = dense_backward(dout, x, W)
    dx  ->  [[-3.0, 2.0, 2.0], [8.5, -4.0, 3.5]]
    dW  ->  [[4.0, 2.0], [0.5, 4.0], [0.0, 10.0]]
    db  ->  [1.5, 2.0]
    """
    # TODO: check the shapes, then write each of the three sums as a matrix product or a sum along an axis.
    raise NotImplementedError("dense_backward")
