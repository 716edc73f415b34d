"""Biases as the weights of a unit that is always on; the free energy from the energy of the likeliest hidden state."""

import numpy as np


def floats(*arrays):
    arrays = [np.asarray(a) for a in arrays]
    if any(a.dtype.kind == "f" for a in arrays):
        return [a if a.dtype.kind == "f" else a.astype(np.float64) for a in arrays]
    return [a.astype(np.float64) for a in arrays]


def with_one(states):
    return np.concatenate([states, np.ones((*states.shape[:-1], 1), states.dtype)], axis=-1)


def energy(v, h, W, b, c):
    v, h, W, b, c = floats(v, h, W, b, c)
    if v.ndim > 2 or v.ndim != h.ndim or v.shape[:-1] != h.shape[:-1]:
        raise ValueError("v and h")
    if (v.shape[-1],) != b.shape or (h.shape[-1],) != c.shape or W.shape != (b.size, c.size):
        raise ValueError("units")
    table = np.zeros((b.size + 1, c.size + 1), W.dtype)
    table[:-1, :-1], table[:-1, -1], table[-1, :-1] = W, b, c
    return -np.sum(np.matmul(with_one(v), table) * with_one(h), -1)


def free_energy(v, W, b, c):
    v, W, b, c = floats(v, W, b, c)
    if v.ndim > 2 or (v.shape[-1],) != b.shape or W.shape != (b.size, c.size):
        raise ValueError("units")
    x = np.matmul(v, W) + c
    best = (x > 0).astype(x.dtype)
    # Taking the best state out leaves log(1 + exp(-|x|)) for each unit.
    return energy(v, best, W, b, c) - np.sum(np.log1p(np.exp(-np.abs(x))), -1)
