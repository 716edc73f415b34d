"""Supervised fine-tuning of a network that was pre-trained."""

import numpy as np


def fine_tune(X, labels, layers, epochs, lr, batch_size, rng):
    """Train all layers of a classifier by mini-batch gradient descent and return the trained layers.

    The network has sigmoid hidden layers and a softmax output, as mlp_from_dbn starts it:

        h_0 = x
        h_k = sigmoid(h_(k-1) @ W_k + b_k)          for every layer but the last
        logits = h_(L-1) @ W_L + b_L                for the last layer
        loss = mean over the rows of the mini-batch of  -log softmax(logits)[label]

    Each epoch puts the rows in a new random order and cuts it into mini-batches of batch_size rows; the last one is
    shorter when the rows do not divide evenly, and its loss is the mean over its own rows. For each mini-batch, all
    gradients are computed with the parameters as they are, and then every W and every b of every layer takes one step

        W <- W - lr * dloss/dW,     b <- b - lr * dloss/db

    Plain gradient descent: no momentum, no decay, no dropout, and no layer is frozen.

    Parameters
    ----------
    X : ndarray of shape (N, D), float32, float64 or integer
        One sample per row, N at least 1.
    labels : ndarray of shape (N,), integer
        The class of each row, from 0 to C - 1.
    layers : list of L tuples (W, b), L at least 2
        The initial parameters, from the bottom up: W_k of shape (M_(k-1), M_k) with M_0 = D and M_L = C, b_k of shape
        (M_k,). float32 or float64.
    epochs : int, 0 or more
    lr : float, above 0
    batch_size : int, at least 1
        With batch_size at least N, every mini-batch is the whole of X.
    rng : numpy.random.Generator
        The only source of randomness: the order of the rows, anew in each epoch.

    Returns
    -------
    list of L tuples (W, b)
        The trained parameters, of the same shapes. float32 when X and layers are float32, else float64. With 0 epochs,
        copies of the initial ones. Finite also when logits are 10,000 apart and weighted sums of hidden nodes are in
        the thousands.

    Notes
    -----
    X, labels, layers and the arrays in it are not modified.

    Examples
    --------
    X, labels = np.array([[1.0]]), np.array([1])
    layers = [(np.array([[0.0]]), np.array([0.0])), (np.array([[2.0, -2.0]]), np.array([-1.0, 1.0]))]
    fine_tune(X, labels, layers, 1, 0.5, 1, rng)
        ->  [ ([[-0.25]], [-0.25]), ([[1.875, -1.875]], [-1.25, 1.25]) ]

    There h = 0.5 and both logits are 0, so the gradient of the logits is (0.5, -0.5), that of h is 2, and that of its
    weighted sum 2 * 0.5 * 0.5 = 0.5.
    """
    # TODO: copy the layers; for each epoch an order, for each mini-batch forward, backward, one step for every layer.
    raise NotImplementedError("fine_tune")
