"""A class for the RBMs, sums by einsum, and an output that is written in place."""

import numpy as np


class Rbm:
    def __init__(self, parameters):
        self.W, self.b, self.c = parameters[:3]

    def hidden(self, V):
        z = np.einsum("nd,dm->nm", V, self.W)
        z += self.c
        np.clip(z, -500 if z.dtype == np.float64 else -80, None, out=z)
        np.negative(z, out=z)
        np.exp(z, out=z)
        z += 1
        return np.reciprocal(z, out=z)


def pretrain_dbn(X, hidden_sizes, train_rbm):
    if X.ndim != 2 or not hidden_sizes:
        raise ValueError("wrong arguments")
    values = np.array(X, dtype=X.dtype if X.dtype in (np.float32, np.float64) else np.float64)
    if not np.all(np.logical_and(np.greater_equal(values, 0), np.less_equal(values, 1))):
        raise ValueError("X holds values that are no probabilities")
    stack = []
    for size in hidden_sizes:
        stack.append(Rbm(train_rbm(values, size)))
        values = stack[-1].hidden(values)
    return [(rbm.W, rbm.b, rbm.c) for rbm in stack]
