"""Backward through batch normalization in training mode."""

import numpy as np


def batch_norm_backward(dout, x, gamma, eps=1e-5):
    """Return the gradients of the loss in the input, the scale and the shift of a batch normalization.

    The forward pass was that of batch_norm in training mode,

        mean = sum over the rows of x / N
        var  = sum over the rows of (x - mean)**2 / N
        xhat = (x - mean) / sqrt(var + eps)
        out  = gamma * xhat + beta

    and mean and var depend on x: each row of out depends on all rows of x. beta drops out of all gradients.

    Parameters
    ----------
    dout : ndarray of shape (N, D), float32 or float64
        The gradient of the loss in out. It already holds the 1/N of a mean loss, if there is one: nothing here divides
        by N once more on that account.
    x : ndarray of shape (N, D), in the dtype of dout
        The input of the forward pass; N is at least 1.
    gamma : ndarray of shape (D,), in the dtype of dout
        The scale.
    eps : float, above 0, default 1e-5
        What the forward pass added to the variance.

    Returns
    -------
    dx : ndarray of shape (N, D)
    dgamma : ndarray of shape (D,)
    dbeta : ndarray of shape (D,)
        In this order, in the dtype of dout.

    Raises
    ------
    ValueError
        When x is not two-dimensional, dout has not the shape of x or gamma not the shape (D,), even where NumPy could
        broadcast them.

    Notes
    -----
    dout, x and gamma are not modified. This is to be derived by hand: torch and other automatic differentiation are
    not allowed.

    Examples
    --------
    x = np.array([[1.0], [3.0]])                        mean = 2, var = 1, and with eps = 3: xhat = [[-0.5], [0.5]]
    dout, gamma = np.array([[4.0], [0.0]]), np.array([2.0])
    batch_norm_backward(dout, x, gamma, eps=3.0)  ->  [[1.5], [-1.5]], [-2.0], [4.0]
    Were mean and var constants, dx would be [[4.0], [0.0]].
    """
    # TODO: dbeta and dgamma are sums over the batch; dx has three paths: through x itself, the mean and the variance.
    raise NotImplementedError("batch_norm_backward")
