"""Plain loops over samples, units and pairs."""

import math

import numpy as np


def one_energy(v, h, W, b, c):
    total = 0.0
    for i in range(len(b)):
        total -= float(b[i]) * float(v[i])
        for j in range(len(c)):
            total -= float(v[i]) * float(W[i, j]) * float(h[j])
    for j in range(len(c)):
        total -= float(c[j]) * float(h[j])
    return total


def one_free_energy(v, W, b, c):
    total = 0.0
    for i in range(len(b)):
        total -= float(b[i]) * float(v[i])
    for j in range(len(c)):
        x = float(c[j]) + sum(float(v[i]) * float(W[i, j]) for i in range(len(b)))
        total -= x + math.log1p(math.exp(-x)) if x > 0 else math.log1p(math.exp(x))
    return total


def over_samples(function, arrays, *model):
    W, b, c = model
    widths = (len(b), len(c))
    if W.ndim != 2 or W.shape != widths:
        raise ValueError("W has the wrong shape")
    if arrays[0].ndim not in (1, 2) or len({a.shape[:-1] for a in arrays}) != 1:
        raise ValueError("samples do not match")
    for array, width in zip(arrays, widths, strict=False):
        if array.shape[-1] != width:
            raise ValueError("wrong number of units")
    dtype = np.result_type(*arrays, *model)
    dtype = dtype if dtype.kind == "f" else np.dtype(float)
    if arrays[0].ndim == 1:
        return dtype.type(function(*arrays, *model))
    return np.array([function(*rows, *model) for rows in zip(*arrays, strict=True)], dtype=dtype)


def energy(v, h, W, b, c):
    return over_samples(one_energy, (v, h), W, b, c)


def free_energy(v, W, b, c):
    return over_samples(one_free_energy, (v,), W, b, c)
