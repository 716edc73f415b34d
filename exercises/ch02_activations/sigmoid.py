"""The logistic sigmoid and its derivative."""

import numpy as np


def sigmoid(x):
    """Return the logistic sigmoid 1 / (1 + exp(-x)) of every element.

    Parameters
    ----------
    x : ndarray of any shape, float32 or float64, or a number
        Finite. Integers are promoted to float64. Not modified.

    Returns
    -------
    ndarray of the shape of x
        Between 0 and 1, in the dtype of x (float64 for integers). For a number: a number.
        No overflow and no warning, however large |x| is.

    Examples
    --------
    sigmoid(np.array([-1.0, 0.0, 2.0]))  ->  [0.26894142, 0.5, 0.88079708]
    sigmoid(np.array([-1000.0, 1000.0])) ->  [0.0, 1.0]
    """
    # TODO: write the formula so that exp is never taken of a large positive number.
    raise NotImplementedError("sigmoid")


def sigmoid_gradient(x):
    """Return the derivative of the sigmoid at every element: s * (1 - s) with s = sigmoid(x).

    Parameters
    ----------
    x : ndarray of any shape, float32 or float64, or a number
        The input of the sigmoid, not its output. Finite. Integers are promoted to float64. Not modified.

    Returns
    -------
    ndarray of the shape of x
        Between 0 and 0.25, in the dtype of x (float64 for integers). For a number: a number.
        No overflow and no warning, however large |x| is.

    Examples
    --------
    sigmoid_gradient(np.array([-1.0, 0.0, 2.0]))  ->  [0.19661193, 0.25, 0.10499359]
    """
    # TODO: the formula is written in s; compute s first.
    raise NotImplementedError("sigmoid_gradient")
