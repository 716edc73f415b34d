"""One-hot encoding: class labels into rows of zeros with a single one."""

import numpy as np


def one_hot(labels, num_classes):
    """Return a matrix whose row n is 1 in column labels[n]. The stub holds the whole contract."""
    if labels.ndim != 1:
        raise ValueError(f"expected labels of shape (N,), got {labels.shape}")
    # NumPy counts negative indices from the end, so a label of -1 would quietly become the last class. A label that
    # is too large raises IndexError by itself, which is not what was promised.
    if np.any(labels < 0) or np.any(labels >= num_classes):
        raise ValueError(f"labels must lie between 0 and {num_classes - 1}")
    # The width comes from the argument: labels.max() + 1 would change from batch to batch.
    matrix = np.zeros((len(labels), num_classes))
    # Two index arrays make pairs: (0, labels[0]), (1, labels[1]), … A plain matrix[:, labels] would fill whole columns.
    matrix[np.arange(len(labels)), labels] = 1.0
    return matrix
