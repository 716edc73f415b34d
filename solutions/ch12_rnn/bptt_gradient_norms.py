"""How a gradient shrinks or grows on its way back through time."""

import numpy as np


def spectral_radius(W):
    """Return the largest absolute value of an eigenvalue of W. The stub holds the whole contract."""
    # eigvals, not eigvalsh: recurrent weights are not symmetric. A complex pair turns the state round instead of
    # stretching it along an axis; what counts for growth is its absolute value.
    return np.abs(np.linalg.eigvals(W)).max()


def bptt_gradient_norms(dh_last, hs, W_h):
    """Return the norm of the gradient in every state, (T,). The stub holds the whole contract."""
    steps = hs.shape[1]
    norms = np.empty(steps, dh_last.dtype)
    dh = dh_last
    for t in reversed(range(steps)):
        norms[t] = np.sqrt(np.sum(dh**2))
        # Two factors at each step: the slope of tanh, never above 1, and W_h, whose eigenvalues may be anything.
        # The slope is that at step t, where the gradient is now; W_h then leads it to step t - 1.
        dh = (dh * (1 - hs[:, t] ** 2)) @ W_h.T
    return norms
