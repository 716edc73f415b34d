"""What a hidden layer has made of the data, and how much of the task a line can solve from there."""

import numpy as np


def hidden_features(x, layers, k):
    """Return the activations of hidden layer k: the features that the network has extracted so far.

        h_0 = x
        h_j = relu(h_(j-1) @ W_j + b_j)      for j = 1, ..., L - 1

    layers are those of a whole network as in chapter 4; the last of them is the output layer, whose scores are no
    features. Hidden layers are counted from 1, so that k = 0 stands for the data themselves.

    Parameters
    ----------
    x : ndarray of shape (N, D), float32, float64 or integer
        One sample per row. N may be 0.
    layers : list of L tuples (W, b), L at least 1
        W_j has the shape (M_(j-1), M_j) with M_0 = D, and b_j the shape (M_j,).
    k : int, from 0 to L - 1
        The layer whose activations are wanted. Only layers 1 to k are computed; their shapes alone must fit.

    Returns
    -------
    ndarray of shape (N, M_k)
        h_k, after the activation function. float32 when x and the layers used are float32, else float64: integers are
        promoted, also for k = 0.

    Raises
    ------
    ValueError
        When k is not between 0 and L - 1 (a negative k does not count from the end), or when the shapes of x and of
        layers 1 to k do not fit, even where NumPy could broadcast a bias.

    Notes
    -----
    x and the layers are not modified.

    Examples
    --------
    x = np.array([[0.0, 0.0], [0.0, 1.0], [1.0, 0.0], [1.0, 1.0]])
    layers = [(np.array([[1.0, 1.0], [1.0, 1.0]]), np.array([0.0, -1.0])), (np.array([[1.0], [-2.0]]), np.array([0.0]))]
    hidden_features(x, layers, 1)  ->  [[0.0, 0.0], [1.0, 0.0], [1.0, 0.0], [2.0, 1.0]]
    """
    # TODO: check k, then go through the first k layers only.
    raise NotImplementedError("hidden_features")


def linear_probe(features, labels, num_classes):
    """Fit the best line to the classes: W and b of a layer without activation function, by least squares.

    With the one-hot targets T of shape (N, C), 1 in the column of the row's class and 0 elsewhere, W and b minimise

        sum over all elements of (features @ W + b - T)^2

    Nothing else is minimised: no penalty on W, however small. W and b need not be unique (a node that is 0 for every
    sample may have any weight), but features @ W + b is, and every pair that minimises the sum is right.

    Parameters
    ----------
    features : ndarray of shape (N, M), float64
        N at least 1; columns may be constant, equal, or all 0, and M may exceed N.
    labels : ndarray of shape (N,), any integer dtype
        The classes, from 0 to num_classes - 1; some may be absent.
    num_classes : int, 1 or more
        C.

    Returns
    -------
    W : ndarray of shape (M, C), float64
    b : ndarray of shape (C,), float64

    Raises
    ------
    ValueError
        When features is not two-dimensional, labels not of shape (N,), or a label negative or not below num_classes.

    Notes
    -----
    features and labels are not modified.

    Examples
    --------
    For the XOR of the two columns of x above, labels [0, 1, 1, 0]: features @ W + b is 0.5 everywhere with x itself as
    features, and exactly the one-hot targets with the features of the hidden layer.
    """
    # TODO: check, build the targets, add the bias as one more column, and let NumPy solve the least squares.
    raise NotImplementedError("linear_probe")
