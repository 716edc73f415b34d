"""The arithmetic mean."""

import numpy as np


def mean(x):
    """Return the sum of x over its length.

    Parameters
    ----------
    x : ndarray of shape (N,), float64

    Returns
    -------
    float

    Raises
    ------
    ValueError
        When x is empty.

    Notes
    -----
    x is not modified.

    Examples
    --------
    mean(np.array([1.0, 2.0, 6.0]))  ->  3.0
    """
    # TODO: refuse an empty array, then divide the sum by the length.
    raise NotImplementedError("mean")
