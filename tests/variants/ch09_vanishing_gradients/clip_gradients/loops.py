"""Loops over names and elements, with Python numbers and math.hypot."""

import math

import numpy as np


def _mapped(grads, function):
    out = {}
    for name, grad in grads.items():
        new = np.empty(grad.shape, dtype=np.float32 if grad.dtype == np.float32 else np.float64)
        for index in np.ndindex(*grad.shape):
            new[index] = function(float(grad[index]))
        out[name] = new
    return out


def clip_by_value(grads, limit):
    if not limit > 0:
        raise ValueError(limit)
    return _mapped(grads, lambda v: max(-limit, min(limit, v)))


def clip_by_global_norm(grads, max_norm):
    if not max_norm > 0:
        raise ValueError(max_norm)
    norm = math.hypot(*(float(v) for grad in grads.values() for v in grad.flat))
    if not math.isfinite(norm):
        raise ValueError("broken gradients")
    if norm <= max_norm:
        return _mapped(grads, lambda v: v), norm
    return _mapped(grads, lambda v: v * max_norm / norm), norm
