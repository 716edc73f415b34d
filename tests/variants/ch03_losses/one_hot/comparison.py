"""Every label compared with every class; a row without a match gives the bad labels away."""

import numpy as np


def one_hot(labels, num_classes):
    if np.ndim(labels) != 1:
        raise ValueError("labels (N,)")
    matrix = np.equal.outer(labels, np.arange(num_classes)).astype(float)
    if not np.all(matrix.sum(axis=1) == 1):
        raise ValueError("a label is out of range")
    return matrix
