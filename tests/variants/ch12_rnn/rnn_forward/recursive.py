"""Each state asks for the one before it."""

import numpy as np


def rnn_forward(x, W_x, W_h, b, h0=None):
    if x.ndim != 3:
        raise ValueError("expected (N, T, D)")
    n, steps, _ = x.shape
    kind = x.dtype if x.dtype.kind == "f" else np.dtype(np.float64)
    start = np.zeros((n, b.size)) if h0 is None else h0
    if start.shape != (n, b.size):
        raise ValueError("expected (N, H)")

    def up_to(t):
        if t < 0:
            return [start.astype(kind)]
        states = up_to(t - 1)
        joint = np.concatenate([x[:, t].astype(kind), states[-1]], axis=1)
        return [*states, np.tanh(joint @ np.concatenate([W_x, W_h]).astype(kind) + b.astype(kind))]

    return np.stack(up_to(steps - 1)[1:], axis=1)
