"""How a gradient shrinks or grows on its way back through time."""

import numpy as np


def spectral_radius(W):
    """Return the spectral radius of a square matrix: the largest absolute value among its eigenvalues.

    Eigenvalues of a matrix that is not symmetric may be complex; the absolute value of a + bi is sqrt(a*a + b*b).

    Parameters
    ----------
    W : ndarray of shape (H, H), float64
        H is at least 1.

    Returns
    -------
    number
        A Python float, a NumPy scalar or an array of shape (), not negative.

    Examples
    --------
    spectral_radius(np.array([[0.5, 4.0], [0.0, -0.75]]))  ->  0.75   (the eigenvalues are 0.5 and -0.75)
    spectral_radius(np.array([[0.0, -2.0], [2.0, 0.0]]))   ->  2.0    (they are 2i and -2i)
    """
    # TODO: find the eigenvalues, and the largest of their absolute values.
    raise NotImplementedError("spectral_radius")


def bptt_gradient_norms(dh_last, hs, W_h):
    """Return the norm of the gradient in every state, for a loss that depends on the last state alone.

    The forward pass was h[t] = tanh(x[:, t] @ W_x + h[t - 1] @ W_h + b), and hs holds its states. The gradient of the
    loss in h[T - 1] is dh_last; that in h[t - 1] follows from that in h[t]:

        dh[t - 1] = (dh[t] * (1 - h[t]**2)) @ W_h.T

    Parameters
    ----------
    dh_last : ndarray of shape (N, H), float32 or float64
        The gradient of the loss in the last state.
    hs : ndarray of shape (N, T, H), of the dtype of dh_last
        The states of the forward pass; hs[:, t] is the state after x[:, t] was read. N and T are at least 1.
    W_h : ndarray of shape (H, H), of the dtype of dh_last
        W_h[i, j] leads from unit i of the old state to unit j of the new one.

    Returns
    -------
    ndarray of shape (T,), in the dtype of dh_last
        norms[t] is the norm of the gradient of the loss in hs[:, t], taken over all rows and units together: the root
        of the sum of all N * H squares. norms[T - 1] is the norm of dh_last.

    Notes
    -----
    The arguments are not modified. Shapes fit; they need not be checked.

    Examples
    --------
    One row, two units, three steps. The slopes are (0.36, 1) at step 2 and (0.75, 0.64) at step 1.
    hs = np.array([[[0.9, 0.9], [0.5, 0.6], [0.8, 0.0]]])
    W_h = np.array([[1.0, 0.5], [0.0, 2.0]])
    dh[2] = (3, 4)                                            norm 5
    dh[1] = (1.08 * 1 + 4 * 0.5, 4 * 2) = (3.08, 8)           norm 8.57242091
    dh[0] = (2.31 * 1 + 5.12 * 0.5, 5.12 * 2) = (4.87, 10.24)  norm 11.33906963
    bptt_gradient_norms(np.array([[3.0, 4.0]]), hs, W_h)  ->  [11.33906963, 8.57242091, 5.0]
    """
    # TODO: start from dh_last, note its norm, go one step back, and so on to the first state.
    raise NotImplementedError("bptt_gradient_norms")
