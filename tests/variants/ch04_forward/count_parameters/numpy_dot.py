"""Weights as a scalar product in 64-bit integers, biases as a sum."""

import numpy as np


def count_parameters(sizes):
    sizes = np.asarray(sizes, dtype=np.int64)
    if sizes.size < 2 or (sizes <= 0).any():
        raise ValueError(f"sizes {sizes}")
    weights = np.dot(sizes[:-1], sizes[1:])
    return weights + sizes[1:].sum()
