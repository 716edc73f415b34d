"""Adam."""

import numpy as np


class Adam:
    """Momentum over RMSProp, both corrected for their start at zero. The stub holds the whole contract."""

    def __init__(self, lr=0.001, betas=(0.9, 0.999), eps=1e-8):
        self.lr = lr
        self.betas = betas
        self.eps = eps
        self.t = 0
        self.means = {}  # averages of gradients and of their squares, by key; empty until the first step
        self.squares = {}

    def step(self, params, grads):
        params, grads = _checked(params, grads)
        beta1, beta2 = self.betas
        # Before its first use, else the correction divides by 1 - beta**0 = 0; and outside the loop, else a network
        # with twice as many arrays would count twice as fast.
        self.t += 1
        new = {}
        for key, p in params.items():
            g = grads[key]
            m = beta1 * self.means.get(key, 0.0) + (1 - beta1) * g
            v = beta2 * self.squares.get(key, 0.0) + (1 - beta2) * g**2
            self.means[key], self.squares[key] = m, v
            # After t steps the weights of the gradients in m add up to 1 - beta1**t only: the rest went to the zero
            # it began with. Dividing by that sum makes m an average. The corrected values are not kept: the next
            # step would correct them again.
            m_hat = m / (1 - beta1**self.t)
            v_hat = v / (1 - beta2**self.t)
            new[key] = p - self.lr * m_hat / (np.sqrt(v_hat) + self.eps)
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
