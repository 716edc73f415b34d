"""Step, sign and identity: the three simplest activation functions."""

import numpy as np


def step(x, threshold=0.0):
    """Return 1 for every element above the threshold and 0 for every other one.

    An element that equals the threshold gives 0.

    Parameters
    ----------
    x : ndarray of any shape, float32 or float64, or a number
        Finite. Integers are promoted to float64. Not modified.
    threshold : float

    Returns
    -------
    ndarray of the shape of x
        Only 0.0 and 1.0, in the dtype of x (float64 for integers). For a number: a number.

    Examples
    --------
    step(np.array([-1.0, 0.0, 2.0]))                 ->  [0.0, 0.0, 1.0]
    step(np.array([-1.0, 0.0, 2.0]), threshold=-0.5) ->  [0.0, 1.0, 1.0]
    """
    # TODO: compare with the threshold and give the answer as floats.
    raise NotImplementedError("step")


def sign(x):
    """Return 1 for every positive element, 0 for every zero and -1 for every negative element.

    Parameters
    ----------
    x : ndarray of any shape, float32 or float64, or a number
        Finite. Integers are promoted to float64. Not modified.

    Returns
    -------
    ndarray of the shape of x
        Only -1.0, 0.0 and 1.0, in the dtype of x (float64 for integers). For a number: a number.

    Examples
    --------
    sign(np.array([-3.0, 0.0, 2.5]))  ->  [-1.0, 0.0, 1.0]
    """
    # TODO: three cases, and zero is one of them.
    raise NotImplementedError("sign")


def identity(x):
    """Return every element as it is.

    Parameters
    ----------
    x : ndarray of any shape, float32 or float64, or a number
        Finite. Integers are promoted to float64. Not modified.

    Returns
    -------
    ndarray of the shape of x
        The values of x in the dtype of x (float64 for integers); it may be x itself. For a number: a number.

    Examples
    --------
    identity(np.array([-3, 0, 2]))  ->  [-3.0, 0.0, 2.0]
    """
    # TODO: the values stay; mind what has to happen to integers.
    raise NotImplementedError("identity")
