"""Adagrad."""

import numpy as np


class Adagrad:
    """A step size for every element, from the sum of its squared gradients. The stub holds the whole contract."""

    def __init__(self, lr=0.01, eps=1e-10):
        self.lr = lr
        self.eps = eps
        self.squares = {}  # by key; empty until the first step

    def step(self, params, grads):
        params, grads = _checked(params, grads)
        new = {}
        for key, p in params.items():
            g = grads[key]
            # First add, then divide: with the old sum the first step would be g / eps. The square is taken element
            # by element, so that each element gets a step size of its own.
            s = self.squares.get(key, 0.0) + g**2
            self.squares[key] = s
            # The root gives s the unit of a gradient. The quotient then has none: all elements move at the scale of
            # lr, however steep their direction is. Where all gradients were 0, it is 0 / eps and not 0 / 0.
            new[key] = p - self.lr * g / (np.sqrt(s) + self.eps)
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
