"""Linear regression by stochastic gradient descent: one row for every update."""

import numpy as np


def stochastic_gradient_descent(X, y, order, lr):
    """Fit a line (a plane, a hyperplane) by gradient descent, one row at a time in the given order.

    The prediction for a row x is x . w + b. Start from w = 0 and b = 0. Epoch e visits the rows order[e][0],
    order[e][1], ... one after the other. For each row n it visits, with the residual r at the present w and b:

        r = x_n . w + b - y_n
        w <- w - lr * 2 * r * x_n
        b <- b - lr * 2 * r

    That is a step against the gradient of r^2, the squared error of this row alone. The next row meets the new w
    and b. Nothing is random in here: whoever calls has drawn the order.

    Parameters
    ----------
    X : ndarray of shape (N, D), float32, float64 or integer
        One sample per row; N is at least 1.
    y : ndarray of shape (N,), in the dtype of X
        The values to predict.
    order : ndarray of shape (E, M), integer
        One line for each of the E epochs, with the indices of the rows to visit, from 0 to N - 1. Usually a line
        is a permutation of all rows, but a row may also occur several times or not at all. E and M may be 0.
    lr : float, 0 or more
        The learning rate.

    Returns
    -------
    w : ndarray of shape (D,)
        The weights after the last update; float32 when X is float32, else float64.
    b : number
        The bias after the last update: a Python float, a NumPy scalar or an array of shape ().
    history : list of numbers, length E + 1
        The mean squared error over all N rows, L(w, b) of batch_gradient_descent, at the start and after each
        epoch. An array of shape (E + 1,) will do as well.

    Raises
    ------
    ValueError
        When X is not two-dimensional or has no rows, when y has not the shape (N,), when order is not
        two-dimensional, or when an index is negative or N or more.

    Notes
    -----
    X, y and order are not modified.

    Examples
    --------
    X, y = np.array([[1.0], [2.0]]), np.array([3.0, 5.0])
    stochastic_gradient_descent(X, y, np.array([[0, 1]]), lr=0.1)  ->  ([1.88], 1.24, [17.0, 0.0072])
    stochastic_gradient_descent(X, y, np.array([[1, 0]]), lr=0.1)  ->  ([2.0], 1.0, [17.0, 0.0])
    """
    # TODO: check shapes and indices; two loops, over the epochs and over the rows of one; note the loss.
    raise NotImplementedError("stochastic_gradient_descent")
