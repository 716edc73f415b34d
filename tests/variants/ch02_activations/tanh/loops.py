"""A Python loop with math.exp and a branch for each sign."""

import math

import numpy as np


def tanh(x):
    return _each(x, _tanh)


def tanh_gradient(x):
    return _each(x, lambda value: 1.0 - _tanh(value) ** 2)


def _tanh(value):
    if value < 0:
        return -_tanh(-value)
    e = math.exp(-2.0 * value)
    return (1.0 - e) / (1.0 + e)


def _each(x, function):
    x = np.asarray(x)
    out = np.empty(x.shape, x.dtype if x.dtype in (np.float32, np.float64) else np.float64)
    for index in np.ndindex(x.shape):
        out[index] = function(float(x[index]))
    return out
