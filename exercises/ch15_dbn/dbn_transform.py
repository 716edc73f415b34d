"""The way up through a deep belief network, and the way down."""

import numpy as np


def dbn_transform(X, layers, depth=None):
    """Return the features of X after the first `depth` layers of a deep belief network.

    Each layer turns its input into the probabilities of its hidden units:

        H_0 = X
        H_k = p(h = 1 | H_(k-1)) = sigmoid(H_(k-1) @ W_k + c_k)

    Nothing is drawn at random and nothing is rounded.

    Parameters
    ----------
    X : ndarray of shape (N, D), float32, float64, integer or bool
        One sample per row. N may be 0.
    layers : list of L tuples (W, b, c), L at least 1
        The RBMs from the bottom up: W_k of shape (M_(k-1), M_k) with M_0 = D, the visible bias b_k of shape (M_(k-1),),
        the hidden bias c_k of shape (M_k,).
    depth : int or None
        How many layers to go up. None goes to the top, depth L; 0 returns the values of X.

    Returns
    -------
    ndarray of shape (N, M_depth)
        H_depth. float32 when X and all parameters are float32; integers and bools are promoted to float64. No overflow
        and no warning, however large the weighted sums are.

    Raises
    ------
    ValueError
        When depth is negative or larger than L.

    Notes
    -----
    X and layers are not modified.

    Examples
    --------
    layers = [
        (np.array([[2.0, -1.0, 0.0], [0.0, 1.0, -2.0]]), np.array([0.5, -0.5]), np.array([-2.0, 0.0, 1.0])),
        (np.array([[4.0], [-2.0], [2.0]]), np.array([1.0, 0.0, -1.0]), np.array([-1.0])),
    ]
    X = np.array([[1.0, 1.0], [0.0, 1.0]])
    dbn_transform(X, layers, 1)  ->  [[0.5, 0.5, 0.26894142], [0.11920292, 0.73105858, 0.26894142]]
    dbn_transform(X, layers)     ->  [[0.63131978], [0.19039854]]
    dbn_transform(X, layers, 0)  ->  [[1.0, 1.0], [0.0, 1.0]]
    """
    # TODO: check depth, then go up layer by layer.
    raise NotImplementedError("dbn_transform")


def dbn_reconstruct(H, layers):
    """Return what the features H of the top layer look like at the bottom.

    The way down uses the same weights, transposed, and the visible biases:

        G_L = H
        G_(k-1) = p(v = 1 | G_k) = sigmoid(G_k @ W_k.T + b_k)        for k = L, ..., 1

    Parameters
    ----------
    H : ndarray of shape (N, M_L), float32, float64, integer or bool
        Features of the top layer, one sample per row. N may be 0.
    layers : list of L tuples (W, b, c), L at least 1
        As for dbn_transform, from the bottom up. For features of depth k hand in layers[:k].

    Returns
    -------
    ndarray of shape (N, D)
        G_0, in the dtype by the rule of dbn_transform. No overflow and no warning.

    Notes
    -----
    H and layers are not modified. Neither function is the inverse of the other.

    Examples
    --------
    With the layers above,
    dbn_reconstruct(np.array([[1.0], [0.0]]), layers)  ->  [[0.91430826, 0.13670700], [0.81185627, 0.36868022]]
    """
    # TODO: from the top layer to the bottom one.
    raise NotImplementedError("dbn_reconstruct")
