"""RMSProp."""

import numpy as np


class RMSprop:
    """Adagrad with an average that forgets in place of the sum. The stub holds the whole contract."""

    def __init__(self, lr=0.01, alpha=0.99, eps=1e-8):
        self.lr = lr
        self.alpha = alpha
        self.eps = eps
        self.averages = {}  # of squared gradients, by key; empty until the first step

    def step(self, params, grads):
        params, grads = _checked(params, grads)
        new = {}
        for key, p in params.items():
            g = grads[key]
            # The two shares add up to 1, and so s stays at the size of g**2: it can grow and shrink again, while
            # the sum of Adagrad can only grow.
            s = self.alpha * self.averages.get(key, 0.0) + (1 - self.alpha) * g**2
            self.averages[key] = s
            new[key] = p - self.lr * g / (np.sqrt(s) + self.eps)  # root mean square, hence the name
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
