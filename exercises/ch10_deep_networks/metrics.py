"""Three numbers that say how good predictions are: accuracy, confusion matrix, R squared."""

import numpy as np


def accuracy(predicted, labels):
    """Return the share of the predictions that are right.

    Parameters
    ----------
    predicted : ndarray of shape (N,), any integer dtype
        The predicted classes, N at least 1.
    labels : ndarray of shape (N,), any integer dtype
        The true classes.

    Returns
    -------
    float
        The number of positions where the two agree, divided by N: between 0 and 1, not in percent.

    Raises
    ------
    ValueError
        When the two are not one-dimensional and of the same length, even where NumPy could broadcast, or when N is 0.

    Examples
    --------
    accuracy(np.array([2, 0, 1, 1]), np.array([2, 0, 0, 1]))  ->  0.75
    """
    # TODO: check the shapes, compare, take the mean.
    raise NotImplementedError("accuracy")


def confusion_matrix(predicted, labels, num_classes):
    """Count for every pair of classes how often the one was true and the other was predicted.

    Parameters
    ----------
    predicted, labels : ndarrays of shape (N,), any integer dtype
        Predicted and true classes, numbered from 0 to num_classes - 1. N may be 0. Neither is modified.
    num_classes : int, 1 or more
        The number of classes C. It is not taken from the data: a class may be absent.

    Returns
    -------
    ndarray of shape (C, C), any integer dtype of at least 32 bits
        Row t, column p holds the number of samples whose true class is t and whose predicted class is p. So the row
        sums count the true classes, and the diagonal holds what is right.

    Raises
    ------
    ValueError
        When the two are not one-dimensional and of the same length, or when a class in either is negative or not below
        num_classes.

    Examples
    --------
    confusion_matrix(np.array([2, 0, 1, 1]), np.array([2, 0, 0, 1]), 3)  ->  [[1, 1, 0],
                                                                              [0, 1, 0],
                                                                              [0, 0, 1]]
    """
    # TODO: check shapes and classes, then count every pair, also those that occur more than once.
    raise NotImplementedError("confusion_matrix")


def r2_score(y_pred, y_true):
    """Return the coefficient of determination R^2 of predicted numbers.

        R^2 = 1 - sum (y_true - y_pred)^2 / sum (y_true - m)^2,     m the mean of y_true

    1 for perfect predictions, 0 for predictions as good as always saying m, negative for worse ones.

    Parameters
    ----------
    y_pred : ndarray of shape (N,), float32, float64 or integer
        The predictions. The prediction comes first: the two do not play the same part.
    y_true : ndarray of shape (N,), float32, float64 or integer
        The true values. Neither is modified; integers are promoted to float64.

    Returns
    -------
    float
        At most 1, as small as it comes out: not cut off at 0. A Python or NumPy float.

    Raises
    ------
    ValueError
        When the two are not one-dimensional and of the same length, even where NumPy could broadcast, or when all
        values of y_true are equal (also when there is only one or none): there is nothing to explain then.

    Examples
    --------
    r2_score(np.array([2.0, 3.0, 5.0, 6.0]), np.array([1.0, 3.0, 5.0, 7.0]))  ->  0.9
    """
    # TODO: check, then compare the squared errors with those of the mean of y_true.
    raise NotImplementedError("r2_score")
