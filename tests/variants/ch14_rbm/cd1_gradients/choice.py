"""Samples from a categorical of 0 and 1, element by element; gradients as differences of two means."""

import numpy as np


def cd1_gradients(v, W, b, c, rng):
    dtype = np.result_type(v, W, b, c)
    v, W, b, c = (np.asarray(a, dtype=np.float64) for a in (v, W, b, c))
    p0 = probabilities(v, W, c)
    h0 = draw(p0, rng)
    v1 = draw(probabilities(h0, W.T, b), rng)
    p1 = probabilities(v1, W, c)
    positive = (v[:, :, None] * p0[:, None, :]).mean(0), v.mean(0), p0.mean(0)
    negative = (v1[:, :, None] * p1[:, None, :]).mean(0), v1.mean(0), p1.mean(0)
    return tuple((up - down).astype(dtype) for up, down in zip(positive, negative, strict=True))


def probabilities(states, weights, bias):
    return 0.5 * np.tanh(0.5 * (states.dot(weights) + bias)) + 0.5


def draw(p, rng):
    # An inverse distribution function with two steps: 0 up to 1 - p, 1 above it.
    return np.ceil(rng.random(p.shape) - (1 - p)).clip(0, 1)
