"""A class with __next__ that keeps its place; the order comes from sorting random keys."""

import numpy as np


class Batches:
    def __init__(self, X, y, batch_size, order):
        self.X, self.y, self.batch_size = X, y, batch_size
        self.left = list(order)

    def __iter__(self):
        return self

    def __next__(self):
        if not self.left:
            raise StopIteration
        rows, self.left = self.left[: self.batch_size], self.left[self.batch_size :]
        return self.X[rows], self.y[rows]


def minibatches(X, y, batch_size, rng=None):
    if len(X) != len(y) or batch_size < 1:
        raise ValueError("wrong arguments")
    order = range(len(X)) if rng is None else np.argsort(rng.random(len(X)))
    return Batches(X, y, batch_size, order)
