"""Two ways to clip gradients that have become too large."""

import numpy as np


def clip_by_value(grads, limit):
    """Return the gradients with every element cut to the interval [-limit, limit].

    Parameters
    ----------
    grads : dict of str to ndarray
        The gradient of each parameter, arrays of any shape, float32, float64 or integer. The dict may be empty. No
        element is NaN; infinities become limit or -limit.
    limit : float, above 0

    Returns
    -------
    dict of str to ndarray
        A new dict with the keys of grads. Each array keeps its shape; float32 stays float32, integers become float64.
        For the shape () a NumPy scalar will do.

    Raises
    ------
    ValueError
        When limit is not above 0.

    Notes
    -----
    grads and its arrays are not modified.

    Examples
    --------
    clip_by_value({"W": np.array([[3.0, -0.5], [-4.0, 1.0]])}, 1.0)  ->  {"W": [[1.0, -0.5], [-1.0, 1.0]]}
    """
    # TODO: check limit; cut every element of every array from both sides.
    raise NotImplementedError("clip_by_value")


def clip_by_global_norm(grads, max_norm):
    """Scale all gradients by one factor so that their common norm is at most max_norm.

    The norm is that of all elements of all arrays together,

        norm = sqrt(sum over the arrays of the sum of the squares of the elements)

    When it is above max_norm, every array is multiplied by max_norm / norm, with nothing added to the denominator;
    otherwise all arrays keep their values. The direction of the whole gradient does not change.

    Parameters
    ----------
    grads : dict of str to ndarray
        As in clip_by_value, except that it may hold infinities and NaN, see below. Finite elements of float64 are
        below 1e150 in size; those of float32 can be as large as float32 allows (3e38), where their squares overflow in
        float32: the norm is computed in float64.
    max_norm : float, above 0

    Returns
    -------
    clipped : dict of str to ndarray
        A new dict with the keys of grads. Each array keeps its shape; float32 stays float32, integers become float64.
    norm : number
        The norm before clipping: a Python float or a NumPy float64 scalar. 0 for an empty dict.

    Raises
    ------
    ValueError
        When max_norm is not above 0, and when the norm is not finite: no factor makes infinity or NaN a gradient.

    Notes
    -----
    grads and its arrays are not modified. In NumPy a float32 array times a float64 scalar is float64, but times a
    Python float it stays float32.

    Examples
    --------
    grads = {"W": np.array([[1.0, -4.0], [8.0, 0.0]]), "b": np.array([0.0, 12.0])}        the norm is sqrt(225) = 15
    clip_by_global_norm(grads, 3.0)   ->  {"W": [[0.2, -0.8], [1.6, 0.0]], "b": [0.0, 2.4]}, 15.0
    clip_by_global_norm(grads, 20.0)  ->  the same values as in grads, 15.0
    """
    # TODO: check max_norm; one norm over all arrays; one factor for all of them, and only where it is needed.
    raise NotImplementedError("clip_by_global_norm")
