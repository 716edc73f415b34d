"""The weighted sum: what a neuron computes before it decides."""

import numpy as np


def weighted_sum(x, w, b):
    """Return w[0]*x[0] + ... + w[D-1]*x[D-1] + b for one sample, or for every row of a batch.

    The bias is added once per sample, not once per input.

    Parameters
    ----------
    x : ndarray of shape (N, D) or (D,), float32, float64 or integer
        A batch with one sample per row, or a single sample. N may be 0.
    w : ndarray of shape (D,), float32, float64 or integer
        One weight per input.
    b : int or float
        The bias.

    Returns
    -------
    ndarray of shape (N,)
        For a batch. float32 when x and w are float32; integers are promoted to float64 before anything is
        multiplied.
    number
        For a single sample of shape (D,): a NumPy scalar, an array of shape () or a Python float.

    Raises
    ------
    ValueError
        When w is not one-dimensional, when x is neither one- nor two-dimensional, or when the last axis of x
        is not as long as w, even where NumPy could broadcast the two.

    Notes
    -----
    x and w are not modified.

    Examples
    --------
    x = np.array([[2.0, -1.0, 0.5], [1.0, 1.0, 0.25]])
    w = np.array([0.5, 2.0, -4.0])
    weighted_sum(x, w, 1.0)     ->  [-2.0, 2.5]
    weighted_sum(x[0], w, 1.0)  ->  -2.0
    """
    # TODO: check the shapes, promote integers, then multiply, add up and add the bias.
    raise NotImplementedError("weighted_sum")
