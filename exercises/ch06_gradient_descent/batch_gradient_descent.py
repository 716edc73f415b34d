"""Linear regression by batch gradient descent: all rows for every update."""

import numpy as np


def batch_gradient_descent(X, y, epochs, lr):
    """Fit a line (a plane, a hyperplane) by gradient descent on the mean squared error of all rows.

    The prediction for a row x is x . w + b, and the loss is the mean over the N rows

        L(w, b) = (1/N) * sum_n (x_n . w + b - y_n)^2

    Start from w = 0 and b = 0. Every epoch is one update, with both gradients taken at the same w and b:

        dw = (2/N) * sum_n (x_n . w + b - y_n) * x_n        w <- w - lr * dw
        db = (2/N) * sum_n (x_n . w + b - y_n)              b <- b - lr * db

    Parameters
    ----------
    X : ndarray of shape (N, D), float32, float64 or integer
        One sample per row; N is at least 1.
    y : ndarray of shape (N,), in the dtype of X
        The values to predict.
    epochs : int, 0 or more
        The number of updates. All of them are made, also when the loss no longer falls, or rises.
    lr : float, 0 or more
        The learning rate.

    Returns
    -------
    w : ndarray of shape (D,)
        The weights after the last update; float32 when X is float32, else float64.
    b : number
        The bias after the last update: a Python float, a NumPy scalar or an array of shape ().
    history : list of numbers, length epochs + 1
        The loss at the start and after each update: history[0] is L(0, 0), the last one is L(w, b). An array of
        shape (epochs + 1,) will do as well.

    Raises
    ------
    ValueError
        When X is not two-dimensional or has no rows, or when y has not the shape (N,).

    Notes
    -----
    X and y are not modified.

    Examples
    --------
    X, y = np.array([[1.0], [2.0]]), np.array([3.0, 5.0])
    residuals -3 and -5, loss (9 + 25) / 2 = 17, dw = -13, db = -8
    batch_gradient_descent(X, y, epochs=1, lr=0.1)  ->  ([1.3], 0.8, [17.0, 1.685])
    """
    # TODO: check the shapes; note the loss of the start; then update and note the loss, once an epoch.
    raise NotImplementedError("batch_gradient_descent")
