"""Inverted dropout, forward and backward."""

import numpy as np


def dropout_forward(x, p, training, rng):
    """Drop every element of x with probability p in training; pass x on unchanged in evaluation.

    In training each element, of every sample, is dropped on its own, independently of all others and of all other
    calls: the mask is 0 with probability p and 1 / (1 - p) with probability 1 - p. In evaluation the mask is all ones.
    In both,

        out = x * mask

    p is the drop rate, not the share that is kept. The scaling happens in training ("inverted" dropout), so that
    the mean of out is x and evaluation has nothing to make up for.

    Parameters
    ----------
    x : ndarray of any shape, float32, float64 or integer
        Finite; zeros may be among the elements.
    p : float, 0 or more and below 1
        The drop rate. With 0 nothing is dropped.
    training : bool
        True in training, False in evaluation.
    rng : numpy.random.Generator or None
        The only source of randomness: the same state of rng gives the same mask. Not used in evaluation, where it may
        be None.

    Returns
    -------
    out : ndarray of the shape of x
        float32 when x is float32; integers become float64.
    mask : ndarray of the shape of x, in the dtype of out
        What out was multiplied by: 0 or 1 / (1 - p) in training, 1 in evaluation. It holds what was drawn, also where x
        is 0. dropout_backward needs it.

    Raises
    ------
    ValueError
        When p is below 0 or not below 1, in training and in evaluation.

    Notes
    -----
    x is not modified.

    Examples
    --------
    x = np.array([[1.0, -2.0, 0.0, 4.0]])
    dropout_forward(x, 0.5, True, rng)    ->  for instance  [[2.0, 0.0, 0.0, 8.0]], [[2.0, 0.0, 2.0, 2.0]]
    dropout_forward(x, 0.5, False, None)  ->  [[1.0, -2.0, 0.0, 4.0]], [[1.0, 1.0, 1.0, 1.0]]
    """
    # TODO: check p; in training draw a mask with one draw for each element; return x * mask and the mask.
    raise NotImplementedError("dropout_forward")


def dropout_backward(dout, mask):
    """Return the gradient of the loss in x.

    As out = x * mask, element by element, dx = dout * mask.

    Parameters
    ----------
    dout : ndarray of the shape of x, float32 or float64
        The gradient of the loss in out.
    mask : ndarray of the shape of x, in the dtype of dout
        The mask that dropout_forward returned with this out.

    Returns
    -------
    ndarray of the shape and in the dtype of dout

    Notes
    -----
    dout and mask are not modified.

    Examples
    --------
    dropout_backward(np.array([[0.5, 1.0, -3.0]]), np.array([[2.0, 0.0, 2.0]]))  ->  [[1.0, 0.0, -6.0]]
    """
    # TODO: one line.
    raise NotImplementedError("dropout_backward")
