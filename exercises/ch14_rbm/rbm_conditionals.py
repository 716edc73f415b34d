"""The conditional probabilities of a restricted Boltzmann machine."""

import numpy as np


def p_h_given_v(v, W, c):
    """Return the probability of every hidden unit to be 1, given the visible units.

        P(h[j] = 1 | v) = sigmoid(c[j] + sum_i v[i] W[i, j])        with sigmoid(x) = 1 / (1 + exp(-x))

    Given v, the hidden units are independent of each other, so these H numbers say everything.

    Parameters
    ----------
    v : ndarray of shape (N, V) or (V,), floating, integer or boolean
        The visible units: a batch, or a single sample. Zeros and ones, or values between them.
    W : ndarray of shape (V, H)
        The weights: W[i, j] links the visible unit i with the hidden unit j.
    c : ndarray of shape (H,)
        The biases of the hidden units.

    Returns
    -------
    ndarray of shape (N, H), or (H,) for a single sample
        Probabilities, not samples. float32 when every argument is float32; float64 when there is a float64 among them,
        or none but integers and booleans. The values are right, and there is no warning, for sums of +-1e4.

    Raises
    ------
    ValueError
        When the shapes are not those above, even where NumPy could broadcast one to the other.

    Notes
    -----
    The arguments are not modified.

    Examples
    --------
    W = np.array([[1.0, -2.0], [0.5, 1.0], [-1.0, 3.0]])
    c = np.array([-0.5, 1.0])
    p_h_given_v(np.array([[1.0, 0.0, 1.0], [0.0, 1.0, 0.0]]), W, c)
        ->  [[0.37754067, 0.88079708], [0.5, 0.88079708]]        (sums [[-0.5, 2.0], [0.0, 2.0]])
    """
    # TODO: one line once you have a sigmoid that does not overflow; compare the shapes first.
    raise NotImplementedError("p_h_given_v")


def p_v_given_h(h, W, b):
    """Return the probability of every visible unit to be 1, given the hidden units.

        P(v[i] = 1 | h) = sigmoid(b[i] + sum_j W[i, j] h[j])

    The same weights as in p_h_given_v, read the other way.

    Parameters
    ----------
    h : ndarray of shape (N, H) or (H,), floating, integer or boolean
    W : ndarray of shape (V, H)
    b : ndarray of shape (V,)
        The biases of the visible units.

    Returns
    -------
    ndarray of shape (N, V), or (V,) for a single sample
        With the dtypes and the stability of p_h_given_v.

    Raises
    ------
    ValueError
        When the shapes are not those above, even where NumPy could broadcast one to the other.

    Notes
    -----
    The arguments are not modified.

    Examples
    --------
    With W as above and b = np.array([0.5, -1.0, 0.0]):
    p_v_given_h(np.array([[1.0, 1.0], [0.0, 1.0]]), W, b)
        ->  [[0.37754067, 0.62245933, 0.88079708], [0.18242552, 0.5, 0.95257413]]
    """
    # TODO: the same with the roles of the two layers exchanged.
    raise NotImplementedError("p_v_given_h")
