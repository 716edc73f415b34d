"""Backward through ReLU and the sigmoid: upstream gradient times local gradient."""

import numpy as np


def relu_backward(dout, x):
    """Return the gradient of the loss in the input of a ReLU.

    The ReLU computed y = max(0, x) element by element, so that

        dx = dout * (1 where x > 0, else 0)

    By convention the derivative at x = 0 is 0.

    Parameters
    ----------
    dout : ndarray of any shape, float32, float64 or integer
        The upstream gradient: the gradient of the loss in the output y. Finite, of any sign.
    x : ndarray of the shape and dtype of dout
        The input that the ReLU had in the forward pass. Finite.

    Returns
    -------
    ndarray of the shape of dout
        In the dtype of the arguments; float64 when they are integers.

    Raises
    ------
    ValueError
        When dout and x differ in shape, even where NumPy could broadcast the two.

    Notes
    -----
    dout and x are not modified: other parts of the network still need them.

    Examples
    --------
    relu_backward(np.array([5.0, -2.0, 3.0, 7.0]), np.array([1.5, 0.5, -1.0, 0.0]))  ->  [5.0, -2.0, 0.0, 0.0]
    """
    # TODO: compare the shapes, then let dout through where the input was positive.
    raise NotImplementedError("relu_backward")


def sigmoid_backward(dout, y):
    """Return the gradient of the loss in the input of a sigmoid, from the sigmoid's output.

    The sigmoid computed y = 1 / (1 + exp(-x)) element by element. Its derivative can be had from y alone:

        dx = dout * y * (1 - y)

    Parameters
    ----------
    dout : ndarray of any shape, float32, float64 or integer
        The upstream gradient: the gradient of the loss in the output y. Finite, of any sign.
    y : ndarray of the shape and dtype of dout
        The output that the sigmoid had in the forward pass, between 0 and 1; not its input.

    Returns
    -------
    ndarray of the shape of dout
        In the dtype of the arguments; float64 when they are integers.

    Raises
    ------
    ValueError
        When dout and y differ in shape, even where NumPy could broadcast the two.

    Notes
    -----
    dout and y are not modified.

    Examples
    --------
    sigmoid_backward(np.array([8.0, -1.0, 2.0]), np.array([0.5, 0.25, 1.0]))  ->  [2.0, -0.1875, 0.0]
    """
    # TODO: compare the shapes, then multiply the upstream gradient by the slope written in y.
    raise NotImplementedError("sigmoid_backward")
