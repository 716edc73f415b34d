"""Loss and gradients of a network with one hidden layer: forward and backward pass in one function."""

import numpy as np


def two_layer_gradients(x, labels, params):
    """Return the loss of a two-layer network and its gradients in all parameters.

    The network is

        z1     = x @ W1 + b1          shape (N, H)
        h      = max(0, z1)           ReLU
        logits = h @ W2 + b2          shape (N, C)
        loss   = mean over the rows n of -log softmax(logits[n])[labels[n]]

    All gradients are those of this loss at the given parameters: nothing is updated on the way.

    Parameters
    ----------
    x : ndarray of shape (N, D), float32 or float64
        One sample per row; N is at least 1.
    labels : ndarray of shape (N,), integer
        The class of each row, from 0 to C - 1.
    params : dict
        "W1" of shape (D, H), "b1" of shape (H,), "W2" of shape (H, C), "b2" of shape (C,), arrays of the dtype of x.
        The shapes fit together; they need not be checked.

    Returns
    -------
    loss : number
        A Python float, a NumPy scalar or an array of shape (). Finite also where softmax underflows: a row that is
        wrong by 1e4 in its logits costs 1e4.
    grads : dict
        A new dict with the keys "W1", "b1", "W2" and "b2", each with an array of the shape and dtype of that parameter.
        By convention the derivative of the ReLU at 0 is 0.

    Notes
    -----
    x, labels and the arrays in params are not modified.

    Examples
    --------
    x = np.array([[1.0, 2.0]])
    params = {"W1": np.array([[1.0, -1.0, 1.0], [0.5, 0.0, -1.0]]), "b1": np.zeros(3),
              "W2": np.array([[1.0, 0.0], [2.0, -1.0], [0.0, 1.0]]), "b2": np.array([0.0, 2.0])}
    z1 = [2, -1, -1], h = [2, 0, 0], logits = [2, 2], softmax = [0.5, 0.5]
    loss, grads = two_layer_gradients(x, np.array([1]), params)
    loss         ->  0.69314718 (log 2)
    grads["W2"]  ->  [[1.0, -1.0], [0.0, 0.0], [0.0, 0.0]]
    grads["b2"]  ->  [0.5, -0.5]
    grads["W1"]  ->  [[0.5, 0.0, 0.0], [1.0, 0.0, 0.0]]
    grads["b1"]  ->  [0.5, 0.0, 0.0]
    """
    # TODO: forward pass first, keeping z1 and h; then backward, from the logits to W1, one step per line.
    raise NotImplementedError("two_layer_gradients")
