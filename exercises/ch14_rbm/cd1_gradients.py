"""The gradients of contrastive divergence with one Gibbs step (CD-1)."""

import numpy as np


def cd1_gradients(v, W, b, c, rng):
    """Return the CD-1 estimate of the direction in which the log-likelihood of the data grows.

        ph0 = sigmoid(c + v W)                  probabilities of the hidden units, given the data
        h0  ~ ph0                               a sample of zeros and ones
        v1  ~ sigmoid(b + W h0)                 a sample of zeros and ones: the reconstruction
        ph1 = sigmoid(c + v1 W)                 probabilities of the hidden units, given the reconstruction

        dW = mean over the rows of  v (outer) ph0 - v1 (outer) ph1          dW[i, j]: v[i] ph0[j] - v1[i] ph1[j]
        db = mean over the rows of  v - v1
        dc = mean over the rows of  ph0 - ph1

    In these differences the hidden units enter with their probabilities ph0 and ph1, the visible ones with the data and
    the sample v1. The samples h0 serve for drawing v1 and for nothing else. The direction is uphill: training ADDS
    lr * dW.

    Parameters
    ----------
    v : ndarray of shape (N, V), float32, float64, integer or boolean
        The data of a mini-batch, N at least 1. Zeros and ones, or values between them such as grey levels, used as they
        are.
    W : ndarray of shape (V, H), float32 or float64
    b : ndarray of shape (V,), of the dtype of W
        The biases of the visible units.
    c : ndarray of shape (H,), of the dtype of W
        The biases of the hidden units.
    rng : numpy.random.Generator
        The only source of randomness: the same state of rng gives the same result. Any of its methods may be used, in
        any order of draws.

    Returns
    -------
    dW : ndarray of shape (V, H)
    db : ndarray of shape (V,)
    dc : ndarray of shape (H,)
        float32 when v, W, b and c are float32, else float64. A tuple or a list of the three, in this order.

    Notes
    -----
    v, W, b and c are not modified. For sums of +-1e4 the probabilities are 0 and 1.

    Examples
    --------
    v = np.array([[1.0, 0.0], [1.0, 1.0]])
    W = np.array([[1.0], [-2.0]])
    b = np.array([-100.0, 100.0])
    c = np.array([0.5])
    dW, db, dc = cd1_gradients(v, W, b, c, rng)
        (whatever is drawn, v1 = [[0.0, 1.0], [0.0, 1.0]]; ph0 = [[0.81757448], [0.37754067]];
        ph1 = [[0.18242552], [0.18242552]])
    dW  ->  [[0.59755757], [0.00634481]]
    db  ->  [1.0, -0.5]
    dc  ->  [0.41513205]
    """
    # TODO: the four lines above, then the three differences, averaged over the rows.
    raise NotImplementedError("cd1_gradients")
