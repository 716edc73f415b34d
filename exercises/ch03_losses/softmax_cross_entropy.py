"""Softmax and cross-entropy in one: the loss of a classifier, straight from its logits."""

import numpy as np


def softmax_cross_entropy(logits, labels):
    """Return the mean over the rows of -log softmax(z)[k], with the logits z and the label k of each row.

    Written out, one row costs log(sum_j exp(z_j)) - z_k. The logarithm is the natural one, and the mean is over the
    N rows.

    Parameters
    ----------
    logits : ndarray of shape (N, C), float32, float64 or integer
        The raw scores of the C classes, not passed through a softmax; finite, N and C at least 1. Integers are
        promoted to float64.
    labels : ndarray of shape (N,), any integer dtype
        The right class of each row, from 0 to C - 1. Not one-hot.

    Returns
    -------
    number
        A NumPy scalar, an array of shape () or a Python float; computed in float32 where logits is float32, else in
        float64. The value is right, and there is no warning, for logits as large as 1e4 and as small as -1e4: a row
        whose right class lies 20,000 below the best one costs 20,000.

    Raises
    ------
    ValueError
        When logits is not two-dimensional, when labels has not the shape (N,), or when a label is negative or not
        below C.

    Notes
    -----
    logits and labels are not modified.

    Examples
    --------
    logits = np.array([[2.0, 1.0, 0.0], [0.0, 3.0, 1.0]])
    softmax_cross_entropy(logits, np.array([0, 2]))  ->  1.288725992000333    (mean of 0.40760596 and 2.16984601)
    softmax_cross_entropy(np.array([[1e4, -1e4]]), np.array([1]))  ->  20000.0
    """
    # TODO: check the input, shift each row by its largest logit, then take the logarithm of the sum of exponentials.
    raise NotImplementedError("softmax_cross_entropy")
