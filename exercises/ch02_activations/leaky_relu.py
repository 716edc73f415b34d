"""Leaky ReLU and its derivative: find the faults in the code below and mend them."""

import numpy as np


def leaky_relu(x, alpha=0.01):
    """Return x where x > 0, else alpha * x, of every element.

    Parameters
    ----------
    x : ndarray of any shape, float32 or float64, or a number
        Finite. Integers are promoted to float64. Not modified.
    alpha : float
        The slope on the negative side, 0 <= alpha < 1.

    Returns
    -------
    ndarray of the shape of x
        In the dtype of x (float64 for integers). For a number: a number.

    Examples
    --------
    leaky_relu(np.array([-2.0, 0.0, 3.0]))            ->  [-0.02, 0.0, 3.0]
    leaky_relu(np.array([-2.0, 0.0, 3.0]), alpha=0.1) ->  [-0.2, 0.0, 3.0]
    """
    # TODO: delete the next line, then find and fix the fault in the code below it.
    raise NotImplementedError("leaky_relu")
    x = np.asarray(x)
    if not np.issubdtype(x.dtype, np.floating):
        x = x.astype(np.float64)
    y = x.copy()
    y[x < 0] = 0.001
    return y


def leaky_relu_gradient(x, alpha=0.01):
    """Return the derivative of leaky ReLU at every element: 1 where x > 0, else alpha.

    At x = 0 the function has a kink and no derivative; by convention the value there is alpha.

    Parameters
    ----------
    x : ndarray of any shape, float32 or float64, or a number
        Finite. Integers are promoted to float64. Not modified.
    alpha : float
        The slope on the negative side, 0 <= alpha < 1.

    Returns
    -------
    ndarray of the shape of x
        Only alpha and 1.0, in the dtype of x (float64 for integers). For a number: a number.

    Examples
    --------
    leaky_relu_gradient(np.array([-2.0, 0.0, 3.0]))            ->  [0.01, 0.01, 1.0]
    leaky_relu_gradient(np.array([-2.0, 0.0, 3.0]), alpha=0.1) ->  [0.1, 0.1, 1.0]
    """
    # TODO: delete the next line, then find and fix the fault in the code below it.
    raise NotImplementedError("leaky_relu_gradient")
    x = np.asarray(x)
    if not np.issubdtype(x.dtype, np.floating):
        x = x.astype(np.float64)
    gradient = np.zeros_like(x)
    gradient[x > 0] = 1.0
    return gradient
