"""Training a restricted Boltzmann machine by contrastive divergence."""

import numpy as np


def train_rbm(X, n_hidden, epochs, lr, batch_size, rng):
    """Train a restricted Boltzmann machine on the rows of X by CD-1; return what it has learnt.

    Start: every entry of W is drawn from the normal distribution with mean 0 and standard deviation 0.01; b and c are
    zeros. An epoch visits every row once, in an order drawn anew from rng for each epoch, in mini-batches of batch_size
    rows; the last one holds the rows that are left and may be shorter. Each mini-batch makes one update

        W <- W + lr * dW        b <- b + lr * db        c <- c + lr * dc

    with the CD-1 gradients of the exercise cd1_gradients: means over the rows of this mini-batch, hidden units sampled
    to draw the reconstruction, the reconstruction sampled, probabilities of the hidden units in the differences. No
    momentum, no weight decay.

    Parameters
    ----------
    X : ndarray of shape (N, V), float32, float64, integer or boolean
        One sample per row, N at least 1. All values between 0 and 1.
    n_hidden : int, at least 1
        H, the number of hidden units.
    epochs : int, 0 or more
    lr : float
        The learning rate.
    batch_size : int, at least 1
        May be larger than N.
    rng : numpy.random.Generator
        The only source of randomness: the same state of rng gives the same result. Any of its methods may be used, in
        any order of draws.

    Returns
    -------
    W : ndarray of shape (V, H), float64
    b : ndarray of shape (V,), float64
        The biases of the visible units.
    c : ndarray of shape (H,), float64
        The biases of the hidden units.
    errors : list of float, length epochs
        For each epoch the reconstruction error AFTER its last update: the mean, over all elements of the whole X, of
        (X - R) ** 2 with

            R = sigmoid(b + P W.T)        and        P = sigmoid(c + X W)

        the reconstruction from the probabilities P, in which nothing is drawn. An array of shape (epochs,) will do.
        W, b, c and errors come as a tuple or a list, in this order.

    Raises
    ------
    ValueError
        When X is not two-dimensional, or holds a value below 0 or above 1 (data that somebody forgot to scale).

    Notes
    -----
    X is not modified. The suite trains 6 hidden units for 100 epochs on 24 rows of 6 values, and 24 hidden units for 10
    epochs on 400 rows of 64 values: some hundredths of a second in NumPy.

    Examples
    --------
    X = np.array([[1, 1, 0, 0], [0, 0, 1, 1]] * 20)
    W, b, c, errors = train_rbm(X, n_hidden=3, epochs=200, lr=0.5, batch_size=4, rng=np.random.default_rng(0))
    errors[0], errors[-1]  ->  about 0.26, below 0.001
    """
    # TODO: draw W, then for each epoch draw an order, cut it into mini-batches and update; measure the error.
    raise NotImplementedError("train_rbm")
