"""The norm of the norms of the arrays, and a factor of max_norm over the larger of norm and max_norm."""

import numpy as np


def _promoted(grads):
    return {k: g if np.issubdtype(g.dtype, np.floating) else np.asarray(g, dtype=float) for k, g in grads.items()}


def clip_by_value(grads, limit):
    if limit <= 0:
        raise ValueError("a limit above 0 is needed")
    return {k: np.maximum(np.minimum(g, limit), -limit) for k, g in _promoted(grads).items()}


def clip_by_global_norm(grads, max_norm):
    if max_norm <= 0:
        raise ValueError("a max_norm above 0 is needed")
    norm = float(np.linalg.norm([np.linalg.norm(np.float64(g)) for g in grads.values()]))
    if not norm < np.inf:
        raise ValueError("the norm is not finite")
    factor = max_norm / max(norm, max_norm)
    return {k: np.multiply(g, factor) for k, g in _promoted(grads).items()}, norm
