"""Several functions, so that a submission can be wrong in one and right in the others."""

import numpy as np


def twice(x):
    return x * 2


def total(x, axis=0):
    return x.sum(axis=axis)


def clip(x):
    return np.maximum(x, 0.0)


def exponential(x):
    return np.exp(np.minimum(x, 50.0))


def check(n):
    if n < 0:
        raise ValueError("negative")
    return n


def apply(f, x):
    return f(x) + f(x + 1)


def names(n):
    return {"n": n, "pair": (n, n + 1)}


class Counter:
    def __init__(self):
        self.n = 0

    def add(self, k):
        self.n += k
        return self.n
