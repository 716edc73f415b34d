"""Batch normalization, forward."""

import numpy as np


def batch_norm(x, gamma, beta, running_mean, running_var, training, momentum=0.1, eps=1e-5):
    """Normalise every column of a batch, then scale and shift it; keep moving averages for evaluation.

    In training, with the mean and the variance of each column of this batch,

        mean = sum over the rows of x / N
        var  = sum over the rows of (x - mean)**2 / N              divided by N, not by N - 1
        out  = gamma * (x - mean) / sqrt(var + eps) + beta
        new_running_mean = (1 - momentum) * running_mean + momentum * mean
        new_running_var  = (1 - momentum) * running_var  + momentum * var

    momentum is the weight of the new value. In evaluation

        out = gamma * (x - running_mean) / sqrt(running_var + eps) + beta

    and the moving averages stay as they are.

    Parameters
    ----------
    x : ndarray of shape (N, D), float32, float64 or integer
        One sample per row; N is at least 1. Integers are promoted to float64.
    gamma, beta : ndarrays of shape (D,), in the dtype of x (float64 where x is integer)
        The scale and the shift of each column, which training learns.
    running_mean, running_var : ndarrays of shape (D,), in the dtype of gamma
        The moving averages so far. No element of running_var is negative.
    training : bool
        True in training, False in evaluation.
    momentum : float, from 0 to 1, default 0.1
        The weight of this batch in the new moving averages.
    eps : float, above 0, default 1e-5
        Added to the variance, inside the root.

    Returns
    -------
    out : ndarray of shape (N, D)
        float32 when x is float32, else float64.
    new_running_mean, new_running_var : ndarrays of shape (D,), in the dtype of out
        In evaluation equal to the moving averages that were passed in.

    Raises
    ------
    ValueError
        When x is not two-dimensional, or when gamma, beta, running_mean or running_var has not the shape (D,), even
        where NumPy could broadcast it; in training and in evaluation.

    Notes
    -----
    None of the arrays is modified: the new moving averages are new arrays.
    torch.nn.BatchNorm1d computes the same, except that the variance in its moving average is divided by N - 1.
    Columns that lie far from 0 (a mean of 1e9, a standard deviation of 1) are normalised without loss of digits, and a
    constant column gives beta.

    Examples
    --------
    x = np.array([[1.0, 4.0], [3.0, 4.0]])        mean = [2, 4], var = [1, 0]
    gamma, beta = np.array([2.0, 5.0]), np.array([1.0, -1.0])
    start = np.array([0.0, 2.0]), np.array([1.0, 1.0])
    batch_norm(x, gamma, beta, *start, True, momentum=0.25, eps=3.0)
        ->  [[0.0, -1.0], [2.0, -1.0]], [0.5, 2.5], [1.0, 0.75]
    batch_norm(x, gamma, beta, *start, False, momentum=0.25, eps=3.0)
        ->  [[2.0, 4.0], [4.0, 4.0]], [0.0, 2.0], [1.0, 1.0]
    """
    # TODO: check the shapes; take mean and variance from the batch or from the moving averages; normalise.
    raise NotImplementedError("batch_norm")
