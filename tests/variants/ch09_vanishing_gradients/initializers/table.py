"""A table of scales and one function behind all six; normal weights come from uniform ones by Box and Muller."""

import numpy as np

VARIANCES = {
    "lecun": lambda n_in, n_out: 1.0 / n_in,
    "glorot": lambda n_in, n_out: 1.0 / np.mean([n_in, n_out]),
    "he": lambda n_in, n_out: 2.0 / n_in,
}


def _weights(rule, distribution, n_in, n_out, rng):
    std = np.sqrt(VARIANCES[rule](n_in, n_out))
    u = rng.random(size=n_in * n_out)
    if distribution == "uniform":
        flat = std * np.sqrt(3) * (1 - 2 * u)
    else:
        flat = std * np.sqrt(-2 * np.log1p(-u)) * np.cos(2 * np.pi * rng.random(size=n_in * n_out))
    return flat.reshape(n_out, n_in).T


def lecun_uniform(n_in, n_out, rng):
    return _weights("lecun", "uniform", n_in, n_out, rng)


def lecun_normal(n_in, n_out, rng):
    return _weights("lecun", "normal", n_in, n_out, rng)


def glorot_uniform(n_in, n_out, rng):
    return _weights("glorot", "uniform", n_in, n_out, rng)


def glorot_normal(n_in, n_out, rng):
    return _weights("glorot", "normal", n_in, n_out, rng)


def he_uniform(n_in, n_out, rng):
    return _weights("he", "uniform", n_in, n_out, rng)


def he_normal(n_in, n_out, rng):
    return _weights("he", "normal", n_in, n_out, rng)
