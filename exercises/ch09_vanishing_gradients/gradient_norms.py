"""How large the gradient still is in every layer of a deep network."""

import numpy as np


def gradient_norms(x, labels, layers, activation="sigmoid"):
    """Return the norm of the gradient of the loss in every weight matrix of a network, from the first layer on.

    The network is that of mlp_forward in chapter 4, the loss that of softmax_cross_entropy in chapter 3:

        h_0    = x
        h_k    = activation(h_(k-1) @ W_k + b_k)      for every layer but the last
        logits = h_(L-1) @ W_L + b_L                  no activation on the last layer
        loss   = mean over the rows n of -log softmax(logits[n])[labels[n]]

    and the norm of layer k is the Frobenius norm of the gradient of the loss in W_k: the square root of the sum of the
    squares of all its elements. The biases take part in the network, but their gradients are not measured.

    Parameters
    ----------
    x : ndarray of shape (N, D), float32 or float64
        One sample per row; N is at least 1.
    labels : ndarray of shape (N,), integer
        The class of each row, from 0 to M_L - 1.
    layers : list of L tuples (W, b), L at least 1
        W_k has the shape (M_(k-1), M_k) with M_0 = D, and b_k the shape (M_k,), in the dtype of x. The shapes fit
        together; they need not be checked.
    activation : str
        The activation function of all hidden layers: "sigmoid", "tanh", "relu" or "identity". By convention the
        derivative of the ReLU at 0 is 0.

    Returns
    -------
    ndarray of shape (L,)
        The norms; element 0 belongs to W_1, the layer next to the input. float64 when x is float64; when x is float32,
        float32 or float64. Finite also for weighted sums of +-1000 and for logits of +-1e4.

    Raises
    ------
    ValueError
        When activation is none of the four names, also when there is no hidden layer.

    Notes
    -----
    x, labels and the arrays in layers are not modified.

    Examples
    --------
    x, labels = np.array([[1.0, 2.0]]), np.array([0])
    layers = [
        (np.array([[1.0, -1.0], [1.0, 0.0]]), np.array([0.0, 0.0])),
        (np.array([[1.0, -1.0], [2.0, 3.0]]), np.array([0.0, 6.0])),
    ]
    h_1 = [3, 0], logits = [3, 3], softmax = [0.5, 0.5]
    gradient of W_2: [[-1.5, 1.5], [0, 0]], gradient of W_1: [[-1, 0], [-2, 0]]
    gradient_norms(x, labels, layers, activation="relu")  ->  [2.23606798, 2.12132034]
    """
    # TODO: go forward and keep what each layer was given; then go backward and measure the gradient of each W.
    raise NotImplementedError("gradient_norms")
