"""Weights and biases of a network with one hidden layer that computes XOR."""

import numpy as np


def xor_parameters():
    """Return the parameters of a network of two hidden neurons and one output neuron that computes XOR.

    For a batch x of shape (N, 2) the network computes

        h   = step(x @ W1 + b1)      shape (N, 2), the hidden layer
        out = step(h @ w2 + b2)      shape (N,), the output

    with step(s) = 1 for s > 0 and step(s) = 0 for s <= 0, element by element. The output is to be

        x1 x2 | XOR
         0  0 |  0
         0  1 |  1
         1  0 |  1
         1  1 |  0

    Returns
    -------
    W1 : ndarray of shape (2, 2), or a nested list of that shape
        Column j holds the two weights of hidden neuron j: W1[i, j] leads from input i to hidden neuron j.
    b1 : ndarray of shape (2,), or a list or tuple of two numbers
        The biases of the hidden neurons.
    w2 : ndarray of shape (2,), or a list or tuple of two numbers
        The weights from the hidden neurons to the output neuron.
    b2 : int or float
        The bias of the output neuron: one number, not an array of shape (1,).

        All finite. Every choice that gives the table is right. A weighted sum counts as 0 when it is within
        1e-6 times the sum of the absolute values of its weights and its bias, so that rounding never decides.

    Notes
    -----
    Every call returns parameters that compute XOR; nothing is left to chance.

    Examples
    --------
    W1, b1, w2, b2 = xor_parameters()
    h = np.array([1.0, 0.0]) @ W1 + b1 > 0
    h @ w2 + b2 > 0   ->  True
    """
    # TODO: choose two hidden neurons whose outputs a single line can separate, then that line.
    raise NotImplementedError("xor_parameters")
