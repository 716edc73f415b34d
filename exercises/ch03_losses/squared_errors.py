"""The mean and the sum of squared errors."""

import numpy as np


def mse(y_pred, y_true):
    """Return the mean squared error: the mean of (y_pred - y_true)**2 over all elements.

    With N rows of M columns the sum of the squares is divided by N * M, not by N; there is no factor 1/2.

    Parameters
    ----------
    y_pred : ndarray of any shape with at least one element, float32, float64 or integer
        The predictions.
    y_true : ndarray of the same shape, float32, float64 or integer
        The targets.

    Returns
    -------
    number
        A NumPy scalar, an array of shape () or a Python float; computed in float32 where both inputs are float32, else
        in float64. Integers are promoted to float64 before anything is subtracted.

    Raises
    ------
    ValueError
        When the two shapes are not equal, even where NumPy could broadcast one to the other.

    Notes
    -----
    y_pred and y_true are not modified.

    Examples
    --------
    y_pred = np.array([[1.0, 2.0, 5.0], [0.0, -1.0, 2.0]])
    y_true = np.array([[1.0, 4.0, 4.0], [0.5, -1.0, 1.5]])
    mse(y_pred, y_true)  ->  0.9166666666666666    (5.5 / 6)
    """
    # TODO: compare the shapes, promote integers, then take the mean of the squared differences.
    raise NotImplementedError("mse")


def sse(y_pred, y_true):
    """Return the sum of squared errors: the sum of (y_pred - y_true)**2 over all elements.

    There is no factor 1/2.

    Parameters
    ----------
    y_pred : ndarray of any shape, float32, float64 or integer
        The predictions.
    y_true : ndarray of the same shape, float32, float64 or integer
        The targets.

    Returns
    -------
    number
        A NumPy scalar, an array of shape () or a Python float; computed in float32 where both inputs are float32, else
        in float64. Integers are promoted to float64 before anything is subtracted.

    Raises
    ------
    ValueError
        When the two shapes are not equal, even where NumPy could broadcast one to the other.

    Notes
    -----
    y_pred and y_true are not modified.

    Examples
    --------
    y_pred = np.array([[1.0, 2.0, 5.0], [0.0, -1.0, 2.0]])
    y_true = np.array([[1.0, 4.0, 4.0], [0.5, -1.0, 1.5]])
    sse(y_pred, y_true)  ->  5.5    (0 + 4 + 1 + 0.25 + 0 + 0.25)
    """
    # TODO: the same, with the sum instead of the mean.
    raise NotImplementedError("sse")
