"""One step of gradient descent over a dict of parameters."""

import numpy as np


def gradient_step(params, grads, lr):
    """Return params - lr * grads, key by key, in a new dict. The stub holds the whole contract."""
    if params.keys() != grads.keys():  # as sets: the order of the keys does not matter
        raise ValueError(f"params has the keys {list(params)}, grads has {list(grads)}")
    new = {}
    for key, p in params.items():
        g = grads[key]  # by name, never by position: the two dicts may be in different orders
        # (3,) minus (3, 1) is (3, 3) to NumPy: a parameter that has silently changed its shape.
        if g.shape != p.shape:
            raise ValueError(f"the gradient of {key!r} has the shape {g.shape}, its parameter {p.shape}")
        # The gradient points uphill, so we subtract. `p -= ...` would write into the caller's array; p - ... is new.
        new[key] = _as_float(p) - lr * _as_float(g)
    return new


def _as_float(values):
    """Promote integers: a step of 0.2 must not be cut to 0. A float keeps its dtype."""
    return values if np.issubdtype(values.dtype, np.floating) else values.astype(np.float64)
