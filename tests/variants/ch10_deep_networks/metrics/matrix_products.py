"""One-hot matrices and inner products; the accuracy is read from the diagonal of the confusion matrix."""

import numpy as np


def accuracy(predicted, labels):
    classes = np.unique(np.concatenate([np.ravel(predicted), np.ravel(labels)]))
    counts = confusion_matrix(position(predicted, classes), position(labels, classes), max(1, classes.size))
    if counts.sum() == 0:
        raise ValueError("no predictions")
    return np.trace(counts) / counts.sum()


def position(values, classes):
    return np.searchsorted(classes, values)


def confusion_matrix(predicted, labels, num_classes):
    if labels.ndim != 1 or labels.shape != predicted.shape:
        raise ValueError("the shapes differ")
    rows = labels[:, np.newaxis] == np.arange(num_classes)
    columns = predicted[:, np.newaxis] == np.arange(num_classes)
    if not (rows.any(axis=1).all() and columns.any(axis=1).all()):
        raise ValueError("a class that there is not")
    return np.einsum("nt,np->tp", rows.astype(np.int64), columns.astype(np.int64))


def r2_score(y_pred, y_true):
    if y_true.ndim != 1 or y_pred.shape != y_true.shape:
        raise ValueError("the shapes differ")
    if y_true.size == 0 or np.all(y_true == y_true[0]):
        raise ValueError("R^2 needs a spread")
    error = np.subtract(y_pred, y_true, dtype=np.float64)
    return 1.0 - np.mean(error * error) / np.var(y_true, dtype=np.float64)
