"""Standard draws, scaled afterwards: rng.random for the uniform ones, rng.standard_normal for the normal ones."""

import math


def _uniform(variance, shape, rng):
    return (2 * rng.random(shape) - 1) * math.sqrt(3 * variance)


def _normal(variance, shape, rng):
    return math.sqrt(variance) * rng.standard_normal(shape)


def lecun_uniform(n_in, n_out, rng):
    return _uniform(1 / n_in, (n_in, n_out), rng)


def lecun_normal(n_in, n_out, rng):
    return _normal(1 / n_in, (n_in, n_out), rng)


def glorot_uniform(n_in, n_out, rng):
    return _uniform(2 / (n_in + n_out), (n_in, n_out), rng)


def glorot_normal(n_in, n_out, rng):
    return _normal(2 / (n_in + n_out), (n_in, n_out), rng)


def he_uniform(n_in, n_out, rng):
    return _uniform(2 / n_in, (n_in, n_out), rng)


def he_normal(n_in, n_out, rng):
    return _normal(2 / n_in, (n_in, n_out), rng)
