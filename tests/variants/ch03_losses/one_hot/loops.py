"""Lists of floats, row by row."""

import numpy as np


def one_hot(labels, num_classes):
    if len(np.shape(labels)) != 1:
        raise ValueError("one label per row, please")
    rows = []
    for label in labels:
        label = int(label)
        if label not in range(num_classes):
            raise ValueError(f"{label} is no class")
        rows.append([1.0 if column == label else 0.0 for column in range(num_classes)])
    return np.array(rows, dtype=float).reshape(len(rows), num_classes)
