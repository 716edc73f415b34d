"""AdaDelta."""

import numpy as np


class Adadelta:
    """Steps in the unit of the parameter, from an average of past updates. The stub holds the whole contract."""

    def __init__(self, lr=1.0, rho=0.9, eps=1e-6):
        self.lr = lr
        self.rho = rho
        self.eps = eps
        self.gradient_squares = {}  # averages, by key; empty until the first step
        self.update_squares = {}

    def step(self, params, grads):
        params, grads = _checked(params, grads)
        new = {}
        for key, p in params.items():
            g = grads[key]
            # An array, not 0.0: np.sqrt(0.0 + eps) would be a float64, and would turn a float32 parameter into one.
            u = self.update_squares.get(key, np.zeros_like(g))
            s = self.rho * self.gradient_squares.get(key, 0.0) + (1 - self.rho) * g**2
            # sqrt(u) has the unit of the parameter, and g / sqrt(s) has none. eps has to be inside the upper root:
            # without it u would start at zero and stay there, and nothing would ever move.
            update = np.sqrt(u + self.eps) / np.sqrt(s + self.eps) * g
            self.gradient_squares[key] = s
            # After the update, which must not measure itself; and without lr, which is no part of the method.
            self.update_squares[key] = self.rho * u + (1 - self.rho) * update**2
            new[key] = p - self.lr * update
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
