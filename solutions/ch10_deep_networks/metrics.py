"""Three numbers that say how good predictions are: accuracy, confusion matrix, R squared."""

import numpy as np


def accuracy(predicted, labels):
    """Return the share of right predictions. The stub holds the whole contract."""
    _check_pairs(predicted, labels)
    if len(labels) == 0:
        raise ValueError("the accuracy of no prediction is not defined")
    # True counts as 1, so the mean of the comparisons is the share.
    return float(np.mean(predicted == labels))


def confusion_matrix(predicted, labels, num_classes):
    """Count the pairs (true class, predicted class). The stub holds the whole contract."""
    _check_pairs(predicted, labels)
    for classes in (predicted, labels):
        # A class of -1 would be counted in the last row without a word: negative indices count from the end.
        if np.any((classes < 0) | (classes >= num_classes)):
            raise ValueError(f"classes must lie between 0 and {num_classes - 1}")
    counts = np.zeros((num_classes, num_classes), dtype=np.int64)
    # counts[labels, predicted] += 1 would count a pair that occurs twice only once: NumPy reads all cells first and
    # writes them afterwards. np.add.at adds one by one.
    np.add.at(counts, (labels, predicted), 1)
    return counts


def r2_score(y_pred, y_true):
    """Return R^2 of the predictions. The stub holds the whole contract."""
    _check_pairs(y_pred, y_true)
    if len(y_true) == 0 or y_true.min() == y_true.max():
        raise ValueError("R^2 is not defined where all true values are equal")
    # Eight-bit integers would wrap round in the difference.
    y_pred, y_true = y_pred.astype(np.float64), y_true.astype(np.float64)
    residual = np.sum((y_true - y_pred) ** 2)
    # What a model without any features reaches: it can do no better than the mean of the true values.
    total = np.sum((y_true - y_true.mean()) ** 2)
    return float(1.0 - residual / total)


def _check_pairs(first, second):
    # (N, 1) against (N,) would broadcast to (N, N), and a mean over all pairs looks like a plausible result.
    if first.ndim != 1 or first.shape != second.shape:
        raise ValueError(f"expected two arrays of shape (N,), got {first.shape} and {second.shape}")
