"""Exact probabilities of a small machine, by adding up over all of its visible states."""

import itertools

import numpy as np
from reference import load

free_energy = load("rbm_energy").free_energy


def states(units):
    """Return all states of so many binary units, one a row."""
    return np.array(list(itertools.product((0.0, 1.0), repeat=units)))


def log_partition(W, b, c):
    """Return log Z: the hidden units are summed out by the free energy, the visible ones here."""
    negative = -free_energy(states(len(b)), W, b, c)
    top = negative.max()
    return top + np.log(np.exp(negative - top).sum())


def mean_log_likelihood(X, W, b, c):
    """Return the mean of log P(x) over the rows x of X."""
    return float(np.mean(-free_energy(X, W, b, c)) - log_partition(W, b, c))
