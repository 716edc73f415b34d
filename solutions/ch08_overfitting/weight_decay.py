"""Weight decay: the L2 penalty and its gradient."""

import numpy as np


def l2_penalty(params, lam):
    """Return lam / 2 * sum(W ** 2) over all weights. The stub holds the whole contract."""
    _check(lam)
    # The half is there for the derivative: it cancels the 2 of W ** 2.
    return lam / 2 * sum((np.sum(_as_float(value) ** 2) for name, value in params.items() if _is_weight(name)), 0.0)


def l2_gradients(params, lam):
    """Return lam * W for every weight, zeros for all other parameters. The stub holds the whole contract."""
    _check(lam)
    # A bias shifts a curve as a whole and does not bend it, so there is nothing to be gained by pulling it towards 0.
    # It still gets its zeros: whoever adds these gradients to those of the loss needs every key.
    return {
        name: lam * _as_float(value) if _is_weight(name) else np.zeros_like(_as_float(value))
        for name, value in params.items()
    }


def _is_weight(name):
    return name.startswith(("W", "w"))


def _as_float(value):
    """Promote integers before they are squared: 200 ** 2 does not fit into eight bits."""
    return value if np.issubdtype(value.dtype, np.floating) else value.astype(np.float64)


def _check(lam):
    if lam < 0:
        raise ValueError(f"a penalty below 0 would reward large weights: lam is {lam}")
