"""A sigmoid neuron: weighted sum and activation in one step."""

import numpy as np


def neuron(x, theta):
    """Return 1 / (1 + exp(-s)) with s = theta[0]*x[0] + ... + theta[D]*x[D], for one sample or every row of a batch.

    The bias has no argument of its own. It is theta[0], the weight of an input x[0] that is always 1; theta[1:] are
    the weights of the D features. The caller has put the 1 in front of the features: do not add another one.

    Parameters
    ----------
    x : ndarray of shape (N, D + 1) or (D + 1,), float32, float64 or integer
        A batch with one sample per row, or a single sample. Finite; x[..., 0] is 1. N and D may be 0.
    theta : ndarray of shape (D + 1,), float32, float64 or integer
        The bias and the weights. Finite.

    Returns
    -------
    ndarray of shape (N,)
        For a batch: values from 0 to 1. float32 when x and theta are float32; integers are promoted to float64
        before anything is multiplied. No overflow and no warning, however large |s| is.
    number
        For a single sample: a NumPy scalar, an array of shape () or a Python float.

    Raises
    ------
    ValueError
        When theta is not one-dimensional, when x is neither one- nor two-dimensional, or when the last axis of x
        is not as long as theta, even where NumPy could broadcast the two.

    Notes
    -----
    x and theta are not modified.

    Examples
    --------
    x = np.array([[1.0, 1.0, 0.25], [1.0, -1.0, 0.5]])
    theta = np.array([0.5, -1.0, -2.0])
    neuron(x, theta)     ->  [0.26894142, 0.62245933]      (the weighted sums are -1.0 and 0.5)
    neuron(x[0], theta)  ->  0.26894142
    """
    # TODO: check the shapes, promote integers, then take the weighted sum and its sigmoid.
    raise NotImplementedError("neuron")
