"""Looks for the line: tries small whole numbers until the truth table comes out."""

from itertools import product

import numpy as np

CORNERS = np.array([[0, 0], [0, 1], [1, 0], [1, 1]])
TABLES = {"AND": np.all, "OR": np.any, "NAND": lambda rows, axis: ~np.all(rows, axis=axis)}


def gate_parameters(name):
    if name not in TABLES:
        raise ValueError(name)
    wanted = TABLES[name](CORNERS, axis=1)
    for *w, b in product(range(-3, 4), repeat=3):
        if np.array_equal(CORNERS @ w + b > 0, wanted):
            return np.array(w, dtype=np.float32) * 1e-3, b * 1e-3
    raise AssertionError("all three gates are separable")
