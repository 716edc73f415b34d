"""One step of gradient descent over a dict of parameters."""

import numpy as np


def gradient_step(params, grads, lr):
    """Return the parameters after one step against the gradient.

    For every key, with the parameter p and its gradient g:

        p <- p - lr * g

    Parameters
    ----------
    params : dict of str to ndarray
        Arrays of any shape, float32, float64 or integer.
    grads : dict of str to ndarray
        The gradient of the loss at params: the same keys, in any order, each array in the shape of its
        parameter and, where both are floats, in its dtype.
    lr : float, 0 or more
        The learning rate.

    Returns
    -------
    dict of str to ndarray
        A new dict with the keys of params. Each array has the shape of its parameter and keeps float32; integers
        are promoted to float64 before anything is computed. For the shape () a NumPy scalar will do.

    Raises
    ------
    ValueError
        When grads does not have the keys of params, or when a gradient does not have the shape of its
        parameter, even where NumPy could broadcast the two.

    Notes
    -----
    params, grads and their arrays are not modified: who still holds them can take another step from the same place.

    Examples
    --------
    params = {"w": np.array([1.0, -2.0]), "b": np.array([0.5])}
    grads = {"w": np.array([2.0, -4.0]), "b": np.array([1.0])}
    gradient_step(params, grads, lr=0.1)  ->  {"w": [0.8, -1.6], "b": [0.4]}
    """
    # TODO: check keys and shapes, promote integers, then move each parameter, key by key, into a new dict.
    raise NotImplementedError("gradient_step")
