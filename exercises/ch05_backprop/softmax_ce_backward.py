"""Backward through softmax and cross-entropy at once."""

import numpy as np


def softmax_ce_backward(logits, labels):
    """Return the gradient of the mean cross-entropy in the logits.

    For row n with the label t = labels[n] and p = softmax(logits[n]) the loss of the row is -log p[t]. The loss of
    the batch is the mean over its N rows, and its gradient is

        dlogits[n, c] = (p[n, c] - 1) / N    for c = t
        dlogits[n, c] =  p[n, c] / N         for every other class c

    The softmax belongs to this function: it gets the logits and not probabilities.

    Parameters
    ----------
    logits : ndarray of shape (N, C), float32, float64 or integer
        One row of scores per sample, finite; N and C are at least 1.
    labels : ndarray of shape (N,), integer
        The class of each row, from 0 to C - 1.

    Returns
    -------
    ndarray of shape (N, C)
        In the dtype of the logits (float64 for integers); each row adds up to 0. Finite and without a warning for
        logits of any size: +-1e4 in one and the same batch are normal.

    Raises
    ------
    ValueError
        When logits is not two-dimensional, when labels has not the shape (N,), or when a label is below 0 or above
        C - 1.

    Notes
    -----
    logits and labels are not modified.

    Examples
    --------
    logits = np.log(np.array([[1.0, 2.0, 5.0], [3.0, 3.0, 2.0]]))  # softmax: [0.125, 0.25, 0.625], [0.375, 0.375, 0.25]
    softmax_ce_backward(logits, np.array([2, 0]))
        ->  [[0.0625, 0.125, -0.1875], [-0.3125, 0.1875, 0.125]]
    """
    # TODO: check the input, take a stable softmax of every row, subtract 1 at the labels, divide by N.
    raise NotImplementedError("softmax_ce_backward")
