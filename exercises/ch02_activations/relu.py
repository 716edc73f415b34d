"""ReLU, the rectified linear unit, and its derivative."""

import numpy as np


def relu(x):
    """Return max(0, x) of every element.

    Parameters
    ----------
    x : ndarray of any shape, float32 or float64, or a number
        Finite. Integers are promoted to float64. Not modified.

    Returns
    -------
    ndarray of the shape of x
        0 or above, in the dtype of x (float64 for integers). For a number: a number.

    Examples
    --------
    relu(np.array([-1.5, 0.0, 2.0]))  ->  [0.0, 0.0, 2.0]
    """
    # TODO: keep what is positive and put 0 in place of the rest.
    raise NotImplementedError("relu")


def relu_gradient(x):
    """Return the derivative of ReLU at every element: 1 where x > 0, else 0.

    At x = 0 the function has a kink and no derivative; by convention the value there is 0.

    Parameters
    ----------
    x : ndarray of any shape, float32 or float64, or a number
        Finite. Integers are promoted to float64. Not modified.

    Returns
    -------
    ndarray of the shape of x
        Only 0.0 and 1.0, in the dtype of x (float64 for integers). For a number: a number.

    Examples
    --------
    relu_gradient(np.array([-1.5, 0.0, 2.0]))  ->  [0.0, 0.0, 1.0]
    """
    # TODO: the slope of each half, as floats; decide which half 0 belongs to.
    raise NotImplementedError("relu_gradient")
