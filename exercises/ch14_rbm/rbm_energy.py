"""Energy and free energy of a restricted Boltzmann machine."""

import numpy as np


def energy(v, h, W, b, c):
    """Return the energy of a visible and a hidden state together.

        E(v, h) = - sum_i b[i] v[i] - sum_j c[j] h[j] - sum_ij v[i] W[i, j] h[j]

    One number for each sample: the sums run over the units, and nothing is summed or averaged over the batch. There is
    no 1/2: every pair of a visible and a hidden unit is counted once.

    Parameters
    ----------
    v : ndarray of shape (N, V) or (V,), floating, integer or boolean
        The visible units: a batch, or a single sample. Zeros and ones, or values between them.
    h : ndarray of shape (N, H), or (H,) when v has shape (V,); floating, integer or boolean
        The hidden units.
    W : ndarray of shape (V, H)
        The weights: W[i, j] links the visible unit i with the hidden unit j.
    b : ndarray of shape (V,)
        The biases of the visible units.
    c : ndarray of shape (H,)
        The biases of the hidden units.

    Returns
    -------
    ndarray of shape (N,), or a number (shape ()) for a single sample
        float32 when every argument is float32; float64 when there is a float64 among them, or none but integers and
        booleans.

    Raises
    ------
    ValueError
        When the shapes are not those above, even where NumPy could broadcast one to the other: one row of v never
        stands for several rows of h.

    Notes
    -----
    The arguments are not modified.

    Examples
    --------
    W = np.array([[1.0, -2.0], [0.5, 1.0], [-1.0, 3.0]])
    b = np.array([0.5, -1.0, 0.0])
    c = np.array([-0.5, 1.0])
    energy(np.array([1.0, 0.0, 1.0]), np.array([1.0, 1.0]), W, b, c)  ->  -2.0    (-(0.5) - (0.5) - (1.0))
    energy(np.array([[1, 0, 1], [0, 1, 0]]), np.array([[1, 1], [0, 1]]), W, b, c)  ->  [-2.0, -1.0]
    """
    # TODO: compare the shapes, then add up the three terms of every sample and negate them.
    raise NotImplementedError("energy")


def free_energy(v, W, b, c):
    """Return the free energy of a visible state: what is left when the hidden units are summed out.

        F(v) = - log( sum over all h in {0, 1}^H of exp(-E(v, h)) )
             = - sum_i b[i] v[i] - sum_j log(1 + exp(x[j]))        with x[j] = c[j] + sum_i v[i] W[i, j]

    log is the natural logarithm.

    Parameters
    ----------
    v : ndarray of shape (N, V) or (V,), floating, integer or boolean
    W : ndarray of shape (V, H)
    b : ndarray of shape (V,)
    c : ndarray of shape (H,)
        As in energy.

    Returns
    -------
    ndarray of shape (N,), or a number (shape ()) for a single sample
        With the dtypes of energy. The value is right, and there is no warning, for x[j] as large as 1e4 and as small as
        -1e4.

    Raises
    ------
    ValueError
        When the shapes are not those above.

    Notes
    -----
    The arguments are not modified.

    Examples
    --------
    With W, b and c of the example of energy:
    free_energy(np.array([1.0, 0.0, 1.0]), W, b, c)  ->  -3.1010049952230796
        (x = [-0.5, 2.0]; -(0.5) - (0.47407698 + 2.12692801))
    """
    # TODO: the second line of the formula, written so that exp is never taken of a large positive number.
    raise NotImplementedError("free_energy")
