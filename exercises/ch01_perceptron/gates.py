"""Weights and biases that turn one neuron into a logic gate."""

import numpy as np


def gate_parameters(name):
    """Return weights and bias of a neuron that computes the named gate.

    The neuron fires when its weighted sum is positive: step(w[0]*x1 + w[1]*x2 + b) with step(s) = 1 for s > 0
    and step(s) = 0 for s <= 0. For all four inputs (x1, x2) of zeros and ones it gives

        x1 x2 | AND  OR  NAND
         0  0 |  0    0    1
         0  1 |  0    1    1
         1  0 |  0    1    1
         1  1 |  1    1    0

    Parameters
    ----------
    name : str
        "AND", "OR" or "NAND", in capitals.

    Returns
    -------
    w : ndarray of shape (2,), or a list or tuple of two numbers
        The weights, finite.
    b : int or float
        The bias, finite: one number, not an array of shape (1,).

        Every choice that gives the table is right. A weighted sum counts as 0 when it is within
        1e-6 * (abs(w[0]) + abs(w[1]) + abs(b)) of 0, so that rounding never decides an output.

    Raises
    ------
    ValueError
        For every other name: "XOR", which no single neuron can compute, and also "and" in small letters.

    Notes
    -----
    The answer depends on the name alone, not on earlier calls.

    Examples
    --------
    w, b = gate_parameters("AND")
    w[0]*1 + w[1]*1 + b > 0   ->  True
    w[0]*1 + w[1]*0 + b > 0   ->  False
    """
    # TODO: choose the weights and the bias of each gate; refuse every other name.
    raise NotImplementedError("gate_parameters")
