"""Splitting off validation data."""

import numpy as np


def train_val_split(X, y, val_fraction, rng):
    """Split the samples at random into training data and validation data.

    With N samples, n_val is the whole number nearest to N * val_fraction. n_val samples become validation data, the
    others training data: every sample lands in exactly one of the two, together with its own entry of y. Every choice
    of n_val samples out of N is equally likely.

    Parameters
    ----------
    X : ndarray of shape (N, ...), any dtype
        One sample for each index of the first axis: (N, D), (N,), or images (N, C, H, W).
    y : ndarray of shape (N, ...), any dtype
        What belongs to the samples, in the same order.
    val_fraction : float, above 0 and below 1
        The share of the validation data. N * val_fraction never lies halfway between two whole numbers.
    rng : numpy.random.Generator
        The only source of randomness. The same state of rng gives the same split.

    Returns
    -------
    X_train, y_train, X_val, y_val : ndarrays
        In this order. X_train has N - n_val rows and X_val has n_val; y_train and y_val belong to them, row by row.
        Dtypes and the other axes are those of X and y. The order of the rows within a part is free.

    Raises
    ------
    ValueError
        When X and y differ in their first axis, when val_fraction is not above 0 and below 1, or when one of the two
        parts would be empty.

    Notes
    -----
    X and y are not modified.

    Examples
    --------
    X, y = np.array([[0.0], [1.0], [2.0], [3.0], [4.0]]), np.array([0, 10, 20, 30, 40])
    train_val_split(X, y, 0.4, np.random.default_rng(0))
        ->  for instance  [[4.0], [0.0], [1.0]], [40, 0, 10], [[2.0], [3.0]], [20, 30]
    """
    # TODO: check the arguments; shuffle the indices of the samples; cut them once; take the rows of X and y.
    raise NotImplementedError("train_val_split")
