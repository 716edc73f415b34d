"""Greedy layer-wise pre-training of a deep belief network."""

import numpy as np


def pretrain_dbn(X, hidden_sizes, train_rbm):
    """Stack restricted Boltzmann machines, each trained on the features of the one below it.

    The first RBM is trained on V_1 = X. Once it is trained, it is never changed again, and the RBM above it gets the
    probabilities of its hidden units as data:

        (W_k, b_k, c_k) = train_rbm(V_k, hidden_sizes[k - 1])        for k = 1, ..., L
        V_(k+1) = p(h = 1 | V_k) = sigmoid(V_k @ W_k + c_k)

    Pass on the probabilities themselves: neither rounded, nor drawn as zeros and ones, nor turned back into a
    reconstruction. No labels take part.

    Parameters
    ----------
    X : ndarray of shape (N, D), float32, float64, integer or bool
        One sample per row, all values from 0 to 1; N at least 1.
    hidden_sizes : list or tuple of L ints, L at least 1
        The numbers of hidden units from the bottom up: [200, 50] puts 50 units on top of 200.
    train_rbm : function
        train_rbm(V, n_hidden) trains one RBM on the float array V and returns four things, (W, b, c, errors): W of
        shape (columns of V, n_hidden), the visible bias b, the hidden bias c, and a list of reconstruction errors. It
        is the train_rbm of chapter 14 with epochs, lr, batch_size and rng already filled in. Call it once for each
        layer, from the bottom up, with both arguments by position.

    Returns
    -------
    list of L tuples (W, b, c)
        The RBMs from the bottom up, their parameters as train_rbm returned them, without the errors.

    Raises
    ------
    ValueError
        When hidden_sizes is empty, when X is not two-dimensional, or when a value of X is below 0, above 1 or NaN.
        Raised before anything is trained.

    Notes
    -----
    Integers and bools are promoted to float64 before they reach train_rbm; where X and the parameters are float32, all
    data stay float32. No overflow and no warning, however large the weighted sums are. X is not modified.

    Examples
    --------
    def train_rbm(V, n_hidden):     # pretends to train
        return np.full((V.shape[1], n_hidden), 2.0), V.mean(axis=0), np.full(n_hidden, -2.0), [0.25]

    X = np.array([[1.0, 0.0, 0.0], [1.0, 1.0, 0.0]])
    pretrain_dbn(X, [2, 1], train_rbm)
        ->  [ ([[2, 2], [2, 2], [2, 2]],  [1.0, 0.5, 0.0],           [-2, -2]),
              ([[2], [2]],                [0.69039854, 0.69039854],  [-2]) ]

    The second RBM was trained on [[0.5, 0.5], [0.88079708, 0.88079708]]: sigmoid(2 - 2) and sigmoid(4 - 2).
    """
    # TODO: check the arguments, then train one RBM after the other and compute the data of the next.
    raise NotImplementedError("pretrain_dbn")
