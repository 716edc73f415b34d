"""Gradient descent with momentum."""

import numpy as np


class Momentum:
    """Gradient descent by a velocity that adds up past gradients. The stub holds the whole contract."""

    def __init__(self, lr=0.001, momentum=0.9):
        self.lr = lr
        self.momentum = momentum
        # Made here, for this optimizer: a dict in the body of the class would be one dict for all of them. It stays
        # empty until the first step, because only then is it known which keys there are.
        self.velocity = {}

    def step(self, params, grads):
        params, grads = _checked(params, grads)
        new = {}
        for key, p in params.items():  # by key, never by position: the two dicts may be in different orders
            v = self.momentum * self.velocity.get(key, 0.0) + grads[key]
            self.velocity[key] = v
            # A new array. `p -= ...` would write into the array of the caller.
            new[key] = p - self.lr * v
        return new


def _checked(params, grads):
    """Return both dicts with floats for integers; refuse keys and shapes that do not fit."""
    if params.keys() != grads.keys():
        raise ValueError(f"params has the keys {list(params)}, grads has {list(grads)}")
    for key, p in params.items():
        # An array of shape (3,) minus one of shape (3, 1) is one of (3, 3): NumPy would not complain.
        if grads[key].shape != p.shape:
            raise ValueError(f"the gradient of {key!r} has the shape {grads[key].shape}, its parameter {p.shape}")
    return {key: _as_float(p) for key, p in params.items()}, {key: _as_float(g) for key, g in grads.items()}


def _as_float(values):
    """Promote integers; a float keeps its dtype."""
    return values if np.issubdtype(values.dtype, np.floating) else values.astype(np.float64)
