"""Weights and biases that turn one neuron into a logic gate."""

import numpy as np


def gate_parameters(name):
    """Return (w, b) of a neuron that computes AND, OR or NAND. The stub holds the whole contract."""
    # With equal weights the weighted sum only counts the ones: 0, 1 or 2. The bias places the line between
    # two counts, halfway, so that no corner of the square lies on it.
    if name == "AND":  # fires from two ones on
        return np.array([1.0, 1.0]), -1.5
    if name == "OR":  # fires from a single one on
        return np.array([1.0, 1.0]), -0.5
    # Every sign of AND turned round: the same line, but the other side of it fires.
    if name == "NAND":
        return np.array([-1.0, -1.0]), 1.5
    raise ValueError(f"no single neuron is known for the gate {name!r}: expected AND, OR or NAND")
