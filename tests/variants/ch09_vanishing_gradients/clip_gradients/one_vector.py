"""All gradients as one long vector, cut up again at the end."""

import numpy as np


def _flat(grads):
    parts = [np.ravel(g).astype(np.float64) for g in grads.values()]
    return np.concatenate([np.zeros(0), *parts])


def _like(vector, grads):
    result, start = {}, 0
    for name, g in grads.items():
        dtype = g.dtype if g.dtype == np.float32 else np.float64
        result[name] = vector[start : start + g.size].reshape(g.shape).astype(dtype)
        start += g.size
    return result


def clip_by_value(grads, limit):
    if limit <= 0:
        raise ValueError("limit must be positive")
    vector = _flat(grads)
    vector[vector > limit] = limit
    vector[vector < -limit] = -limit
    return _like(vector, grads)


def clip_by_global_norm(grads, max_norm):
    if max_norm <= 0:
        raise ValueError("max_norm must be positive")
    vector = _flat(grads)
    norm = np.linalg.norm(vector)
    if np.isnan(norm) or np.isinf(norm):
        raise ValueError("the gradients are not finite")
    if norm > max_norm:
        vector = vector / norm * max_norm
    return _like(vector, grads), norm
