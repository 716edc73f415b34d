"""Plain loops, node by node: one draw for each weight."""

import numpy as np


def _fill(n_in, n_out, draw):
    weights = np.empty((n_in, n_out))
    for node in range(n_out):
        for i in range(n_in):
            weights[i, node] = draw()
    return weights


def lecun_uniform(n_in, n_out, rng):
    r = (3 / n_in) ** 0.5
    return _fill(n_in, n_out, lambda: rng.uniform(-r, r))


def lecun_normal(n_in, n_out, rng):
    sigma = (1 / n_in) ** 0.5
    return _fill(n_in, n_out, lambda: rng.normal(0, sigma))


def glorot_uniform(n_in, n_out, rng):
    r = (6 / (n_in + n_out)) ** 0.5
    return _fill(n_in, n_out, lambda: rng.uniform(-r, r))


def glorot_normal(n_in, n_out, rng):
    sigma = (2 / (n_in + n_out)) ** 0.5
    return _fill(n_in, n_out, lambda: rng.normal(0, sigma))


def he_uniform(n_in, n_out, rng):
    r = (6 / n_in) ** 0.5
    return _fill(n_in, n_out, lambda: rng.uniform(-r, r))


def he_normal(n_in, n_out, rng):
    sigma = (2 / n_in) ** 0.5
    return _fill(n_in, n_out, lambda: rng.normal(0, sigma))
