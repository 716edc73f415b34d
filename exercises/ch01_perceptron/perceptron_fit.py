"""Rosenblatt's learning rule."""

import numpy as np


def perceptron_fit(X, y, epochs, lr):
    """Train one neuron with a step activation by Rosenblatt's rule; return what it has learnt.

    Start from w = 0 and b = 0. An epoch visits the rows of X once, in the order they stand in. For each row x
    with label y:

        y_hat = 1 if w . x + b > 0 else 0        (0 when the weighted sum is exactly 0)
        w <- w + lr * (y - y_hat) * x
        b <- b + lr * (y - y_hat)

    so that a row that is already right changes nothing, and the next row meets the new weights. These
    conventions leave one right answer.

    Parameters
    ----------
    X : ndarray of shape (N, D), float32, float64 or integer
        One sample per row.
    y : ndarray of shape (N,), integer
        The labels, 0 or 1.
    epochs : int, 0 or more
        The number of epochs. All of them are run, also after one without errors.
    lr : float, above 0
        The learning rate.

    Returns
    -------
    w : ndarray of shape (D,)
        The weights after the last epoch; float32 when X is float32, else float64.
    b : float
        The bias after the last epoch.
    errors : list of int, length epochs
        For each epoch the number of rows that were misclassified when they were visited, that is before the
        update they caused. An array of shape (epochs,) will do as well.

    Raises
    ------
    ValueError
        When X is not two-dimensional, when y has not the shape (N,), or when a label is neither 0 nor 1.

    Notes
    -----
    X and y are not modified.

    Examples
    --------
    X = np.array([[0.0, 0.0], [0.0, 1.0], [1.0, 0.0], [1.0, 1.0]])
    perceptron_fit(X, np.array([0, 0, 0, 1]), epochs=2, lr=1.0)  ->  ([2.0, 1.0], 0.0, [1, 3])
    """
    # TODO: check the input, then visit the rows epoch by epoch and count the mistakes.
    raise NotImplementedError("perceptron_fit")
