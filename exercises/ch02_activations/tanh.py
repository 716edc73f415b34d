"""The hyperbolic tangent and its derivative, built from the exponential function."""

import numpy as np


def tanh(x):
    """Return (exp(x) - exp(-x)) / (exp(x) + exp(-x)) of every element.

    The ready-made functions numpy.tanh, math.tanh, cmath.tanh and torch.tanh are forbidden here.

    Parameters
    ----------
    x : ndarray of any shape, float32 or float64, or a number
        Finite. Integers are promoted to float64. Not modified.

    Returns
    -------
    ndarray of the shape of x
        Between -1 and 1, in the dtype of x (float64 for integers). For a number: a number.
        No overflow and no warning, however large |x| is.

    Examples
    --------
    tanh(np.array([-1.0, 0.0, 2.0]))  ->  [-0.76159416, 0.0, 0.96402758]
    tanh(np.array([-1000.0, 1000.0])) ->  [-1.0, 1.0]
    """
    # TODO: rewrite the formula so that exp is never taken of a large positive number.
    raise NotImplementedError("tanh")


def tanh_gradient(x):
    """Return the derivative of tanh at every element: 1 - t**2 with t = tanh(x).

    Parameters
    ----------
    x : ndarray of any shape, float32 or float64, or a number
        The input of tanh, not its output. Finite. Integers are promoted to float64. Not modified.

    Returns
    -------
    ndarray of the shape of x
        Between 0 and 1, in the dtype of x (float64 for integers). For a number: a number.
        No overflow and no warning, however large |x| is.

    Examples
    --------
    tanh_gradient(np.array([-1.0, 0.0, 2.0]))  ->  [0.41997434, 1.0, 0.07065082]
    """
    # TODO: the formula is written in t; compute t first.
    raise NotImplementedError("tanh_gradient")
