"""Softmax: scores into shares that add up to 1."""

import numpy as np


def softmax(x, axis=-1):
    """Return exp(x_i) / sum_j exp(x_j) along one axis.

    Parameters
    ----------
    x : ndarray with at least one dimension, float32 or float64
        The scores. Finite. Integers are promoted to float64. Not modified.
        The axis itself is not empty; any other one may be, as in an empty batch of shape (0, 3).
    axis : int
        The axis along which the shares add up to 1; negative numbers count from the end.

    Returns
    -------
    ndarray of the shape of x
        Between 0 and 1, in the dtype of x (float64 for integers); its sum along the axis is 1.
        No overflow and no warning, however large |x| is.

    Raises
    ------
    ValueError
        If x has no such axis. numpy.exceptions.AxisError, which NumPy raises by itself, is a ValueError.

    Examples
    --------
    softmax(np.array([[1.0, 2.0, 3.0],
                      [1.0, 1.0, 1.0]]))  ->  [[0.09003057, 0.24472847, 0.66524096],
                                               [0.33333333, 0.33333333, 0.33333333]]
    softmax(np.array([1000.0, 1000.0]))   ->  [0.5, 0.5]
    """
    # TODO: shift the scores so that none is above 0, then take exp and divide by the sum along the axis.
    raise NotImplementedError("softmax")
