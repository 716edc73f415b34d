"""Weights and biases of a network with one hidden layer that computes XOR."""

import numpy as np


def xor_parameters():
    """Return (W1, b1, w2, b2) of a network that computes XOR. The stub holds the whole contract."""
    # XOR is "at least one, but not both": OR and NAND at the same time. One hidden neuron for each, and AND
    # behind them. In the plane of (h1, h2) the corners (0, 1) and (1, 0) fall on one point, (1, 1), which a
    # line can cut off from the other two.
    W1 = np.array(
        [
            [1.0, -1.0],  # from x1 to OR and to NAND
            [1.0, -1.0],  # from x2 to OR and to NAND
        ]
    )  # a neuron is a column
    b1 = np.array([-0.5, 1.5])
    w2 = np.array([1.0, 1.0])  # AND of the two
    b2 = -1.5
    return W1, b1, w2, b2
