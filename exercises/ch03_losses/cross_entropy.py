"""Cross-entropy of predicted probabilities."""

import numpy as np


def cross_entropy(probs, targets, eps=1e-12):
    """Return the cross-entropy -sum_k t_k * log(max(p_k, eps)), averaged over the rows.

    The logarithm is the natural one. The sum runs over the C classes of a row; the mean is over the N rows, so the
    total is divided by N and not by N * C.

    Parameters
    ----------
    probs : ndarray of shape (N, C), float32 or float64
        The predicted probabilities, prediction first; N and C are at least 1. Each row adds up to 1 and may contain
        0 and 1.
    targets : ndarray of shape (N, C), float or integer
        The right answers: one-hot rows, or soft targets, that is, any rows of shares that add up to 1. The formula
        is the same for both.
    eps : float
        The least probability the logarithm is taken of: a smaller one is raised to eps, all others stay exactly as
        they are. It is not added to them.

    Returns
    -------
    number
        A NumPy scalar, an array of shape () or a Python float; computed in float32 where probs is float32, else in
        float64. Never NaN or infinite, and no warning.

    Raises
    ------
    ValueError
        When probs is not two-dimensional or targets has another shape than probs.

    Notes
    -----
    probs and targets are not modified.

    Examples
    --------
    probs = np.array([[0.7, 0.2, 0.1], [0.25, 0.5, 0.25]])
    targets = np.array([[1.0, 0.0, 0.0], [0.0, 0.0, 1.0]])
    cross_entropy(probs, targets)  ->  0.8714846525293115    (the mean of -log 0.7 and -log 0.25)
    cross_entropy(np.array([[0.0, 1.0]]), np.array([[1.0, 0.0]]))            ->  27.631021115928547    (-log 1e-12)
    cross_entropy(np.array([[0.0, 1.0]]), np.array([[1.0, 0.0]]), eps=0.01)  ->  4.605170185988091    (-log 0.01)
    """
    # TODO: check the shapes, raise small probabilities to eps, take the logarithm, weight it with the targets.
    raise NotImplementedError("cross_entropy")
