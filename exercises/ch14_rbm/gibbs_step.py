"""One step of Gibbs sampling in a restricted Boltzmann machine."""

import numpy as np


def gibbs_step(v, W, b, c, rng):
    """Sample all hidden units given the visible ones, then all visible units given the hidden sample.

        h[j]     = 1 with probability sigmoid(c[j] + sum_i v[i] W[i, j]),          else 0
        v_new[i] = 1 with probability sigmoid(b[i] + sum_j W[i, j] h[j]),          else 0

    v_new is drawn from the sample h, which holds zeros and ones, not from the probabilities that h was drawn from.
    Every unit of every row is drawn on its own: given v, all entries of h are independent, and given h, all those of
    v_new.

    Parameters
    ----------
    v : ndarray of shape (N, V), float32, float64, integer or boolean
        The visible units to start from. Zeros and ones, or values between them.
    W : ndarray of shape (V, H), float32 or float64
    b : ndarray of shape (V,), of the dtype of W
        The biases of the visible units.
    c : ndarray of shape (H,), of the dtype of W
        The biases of the hidden units.
    rng : numpy.random.Generator
        The only source of randomness: the same state of rng gives the same samples. Any of its methods may be used, in
        any order of draws.

    Returns
    -------
    h : ndarray of shape (N, H)
        The hidden sample, the one that v_new was drawn from. Only 0.0 and 1.0.
    v_new : ndarray of shape (N, V)
        The visible sample. Only 0.0 and 1.0.
        Both float32 when v, W, b and c are float32, else float64. A tuple or a list of the two, in this order.

    Notes
    -----
    v, W, b and c are not modified. For sums of +-1e4 the probabilities are 0 and 1.

    Examples
    --------
    W = np.array([[100.0, 0.0], [0.0, 100.0], [0.0, 0.0]])
    b = np.array([-50.0, -50.0, 50.0])
    c = np.array([-50.0, -50.0])
    v = np.array([[1.0, 0.0, 0.0]])
    gibbs_step(v, W, b, c, rng)  ->  [[1.0, 0.0]], [[1.0, 0.0, 1.0]]
        (the sums are [50, -50] and [50, -50, 50]: whatever is drawn, the answer is this one)
    """
    # TODO: probabilities of h, a sample of h; probabilities of v from that sample, a sample of v.
    raise NotImplementedError("gibbs_step")
