"""Binary cross-entropy, straight from the logits."""

import numpy as np


def bce_with_logits(logits, targets):
    """Return the mean binary cross-entropy of sigmoid(logits). The stub holds the whole contract."""
    # Logits of shape (N, 1), as a layer gives them, and targets of shape (N,) would make a matrix (N, N) in silence.
    if logits.shape != targets.shape:
        raise ValueError(f"shapes of logits and targets differ: {logits.shape} and {targets.shape}")
    z, t = _as_float(logits), _as_float(targets)
    # -log sigmoid(z) = log(1 + e^-z), and -log(1 - sigmoid(z)) = log(1 + e^z) = z + log(1 + e^-z). Weighted with t
    # and 1 - t they add up to (1 - t) z + log(1 + e^-z), in which e^-z overflows for very negative z. There,
    # log(1 + e^-z) = -z + log(1 + e^z). Both cases in one line: max(z, 0) - z t + log(1 + e^-|z|).
    # log1p(x) is log(1 + x) without the rounding of 1 + x, which loses a small x.
    return np.mean(np.maximum(z, 0) - z * t + np.log1p(np.exp(-np.abs(z))))


def _as_float(values):
    """Return values as floats: float32 and float64 stay what they are, integers become float64."""
    return values if np.issubdtype(values.dtype, np.floating) else values.astype(np.float64)
