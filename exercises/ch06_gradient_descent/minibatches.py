"""Cutting a data set into mini-batches, for one epoch."""

import numpy as np


def minibatches(X, y, batch_size, rng=None):
    """Yield the rows of X and y in pairs of mini-batches (X_batch, y_batch), each row exactly once.

    Every batch has batch_size rows but the last, which has what is left over and is yielded too. Row i of X_batch and
    entry i of y_batch belong to the same sample.

    Parameters
    ----------
    X : ndarray of shape (N, ...), any dtype
        One sample for each index of the first axis: (N, D), (N,), or images (N, C, H, W). N may be 0.
    y : ndarray of shape (N, ...), any dtype
        What belongs to the samples, in the same order.
    batch_size : int, at least 1
        May be larger than N.
    rng : numpy.random.Generator, optional
        Draws the order of the rows, all orders being equally likely. The same state of rng gives the same order.
        Without it the rows come in the order they stand in. No other source of randomness is used.

    Yields
    ------
    X_batch : ndarray of shape (n, ...)
        With n rows of X, 1 <= n <= batch_size, in the dtype of X; the other axes are those of X.
    y_batch : ndarray of shape (n, ...)
        The n entries of y that belong to them, in the dtype of y.

    Raises
    ------
    ValueError
        When X and y differ in their first axis, or when batch_size is below 1: at the call, or when the first
        batch is asked for.

    Notes
    -----
    An iterator is meant, and a function with yield is the simplest one; a list of the pairs will do as well.
    X and y are not modified. Without rows there are no batches.

    Examples
    --------
    X, y = np.array([[0.0], [1.0], [2.0], [3.0], [4.0]]), np.array([0, 10, 20, 30, 40])
    for X_batch, y_batch in minibatches(X, y, 2):
        X_batch.ravel(), y_batch  ->  [0.0, 1.0], [0, 10]
                                      [2.0, 3.0], [20, 30]
                                      [4.0], [40]
    """
    # TODO: check the arguments; put the indices of the rows in order; cut them into pieces and yield the rows.
    raise NotImplementedError("minibatches")
