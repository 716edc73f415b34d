"""One-hot encoding: class labels into rows of zeros with a single one."""

import numpy as np


def one_hot(labels, num_classes):
    """Return a matrix whose row n is 1 in column labels[n] and 0 everywhere else.

    Parameters
    ----------
    labels : ndarray of shape (N,), any integer dtype
        The classes, numbered from 0 to num_classes - 1. N may be 0.
    num_classes : int, 1 or more
        The number of classes C. It is not taken from the labels: a batch need not contain every class.

    Returns
    -------
    ndarray of shape (N, C), float64
        One row per label.

    Raises
    ------
    ValueError
        When labels is not one-dimensional, or when a label is negative or not below num_classes.

    Notes
    -----
    labels is not modified.

    Examples
    --------
    one_hot(np.array([2, 0, 2]), 4)  ->  [[0.0, 0.0, 1.0, 0.0],
                                          [1.0, 0.0, 0.0, 0.0],
                                          [0.0, 0.0, 1.0, 0.0]]
    """
    # TODO: check the labels, then write a single 1.0 into each row of a matrix of zeros.
    raise NotImplementedError("one_hot")
