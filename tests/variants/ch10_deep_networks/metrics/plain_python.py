"""Plain Python: counters, sums and no arithmetic of arrays."""

from collections import Counter

import numpy as np


def accuracy(predicted, labels):
    pairs = list_of_pairs(predicted, labels)
    if not pairs:
        raise ValueError("no predictions")
    return sum(p == t for p, t in pairs) / len(pairs)


def confusion_matrix(predicted, labels, num_classes):
    counter = Counter((t, p) for p, t in list_of_pairs(predicted, labels))
    for pair in counter:
        if min(pair) < 0 or max(pair) >= num_classes:
            raise ValueError(f"{pair} is not a pair of classes")
    rows = [[counter[t, p] for p in range(num_classes)] for t in range(num_classes)]
    return np.array(rows, dtype=np.int32).reshape(num_classes, num_classes)


def r2_score(y_pred, y_true):
    pairs = list_of_pairs(y_pred, y_true)
    if len({t for _, t in pairs}) < 2:
        raise ValueError("all true values are equal")
    mean = sum(t for _, t in pairs) / len(pairs)
    return 1 - sum((t - p) ** 2 for p, t in pairs) / sum((t - mean) ** 2 for _, t in pairs)


def list_of_pairs(first, second):
    if first.ndim != 1 or second.ndim != 1 or len(first) != len(second):
        raise ValueError("expected two arrays of shape (N,)")
    return list(zip(first.tolist(), second.tolist(), strict=True))
