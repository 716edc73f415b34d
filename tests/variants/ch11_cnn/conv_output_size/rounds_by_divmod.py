"""Asserts the ranges one by one and rounds by divmod; returns a NumPy integer."""

import numpy as np


def conv_output_size(size, kernel, stride=1, padding=0):
    for name, value, least in (
        ("size", size, 1),
        ("kernel", kernel, 1),
        ("stride", stride, 1),
        ("padding", padding, 0),
    ):
        if value < least:
            raise ValueError(f"{name} must be {least} or more")
    padded = padding + size + padding
    if kernel > padded:
        raise ValueError("kernel larger than the padded input")
    moves, _uncovered = divmod(padded - kernel, stride)
    return np.int64(1 + moves)
