"""Row after row with np.outer, Bernoulli draws by rng.binomial."""

import numpy as np


def p(x):
    return np.exp(-np.logaddexp(0, -x))


def cd1_gradients(v, W, b, c, rng):
    kind = np.result_type(v, W, b, c)
    dW, db, dc = np.zeros(W.shape), np.zeros(b.shape), np.zeros(c.shape)
    for v0 in v.astype(float):
        ph0 = p(c + v0 @ W)
        v1 = rng.binomial(1, p(b + W @ rng.binomial(1, ph0)))
        ph1 = p(c + v1 @ W)
        dW += np.outer(v0, ph0) - np.outer(v1, ph1)
        db += v0 - v1
        dc += ph0 - ph1
    return tuple((total / len(v)).astype(kind) for total in (dW, db, dc))
