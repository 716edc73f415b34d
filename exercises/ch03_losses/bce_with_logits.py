"""Binary cross-entropy, straight from the logits."""

import numpy as np


def bce_with_logits(logits, targets):
    """Return the mean over all elements of -(t * log s + (1 - t) * log(1 - s)) with s = sigmoid(z).

    z is the logit and t the target of an element; log is the natural logarithm.

    Parameters
    ----------
    logits : ndarray of any shape with at least one element, float32, float64 or integer
        One raw score per yes-or-no question, not passed through a sigmoid; finite. Integers are promoted to
        float64.
    targets : ndarray of the same shape, float32, float64 or integer
        1 for yes, 0 for no, or a share in between (a soft target).

    Returns
    -------
    number
        A NumPy scalar, an array of shape () or a Python float; computed in float32 where both inputs are float32, else
        in float64. The value is right, and there is no warning, for logits as large as 1e4 and as small as -1e4: a
        "yes" with the logit -1e4 costs 10,000.

    Raises
    ------
    ValueError
        When the two shapes are not equal, even where NumPy could broadcast one to the other.

    Notes
    -----
    logits and targets are not modified.

    Examples
    --------
    bce_with_logits(np.array([2.0, -1.0, 0.5]), np.array([1.0, 1.0, 0.0]))  ->  0.8047555609137674
        (mean of 0.12692801, 1.31326169 and 0.97407698)
    bce_with_logits(np.array([-1e4]), np.array([1.0]))  ->  10000.0
    """
    # TODO: compare the shapes, then write the loss so that exp is never taken of a large positive number.
    raise NotImplementedError("bce_with_logits")
