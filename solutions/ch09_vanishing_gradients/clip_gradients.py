"""Two ways to clip gradients that have become too large."""

import numpy as np


def _as_float(array):
    """Return the array itself when it holds floats, else a float64 copy."""
    return array if array.dtype.kind == "f" else array.astype(np.float64)


def clip_by_value(grads, limit):
    """Cut every element to [-limit, limit]. The stub holds the whole contract."""
    # "not above" instead of "at or below": a NaN is refused as well.
    if not limit > 0:
        raise ValueError(f"limit must be above 0, got {limit}")
    # np.clip returns a new array; float32 stays, since a Python float does not widen it.
    return {name: np.clip(_as_float(grad), -float(limit), float(limit)) for name, grad in grads.items()}


def clip_by_global_norm(grads, max_norm):
    """Scale all gradients together to a norm of at most max_norm. The stub holds the whole contract."""
    if not max_norm > 0:
        raise ValueError(f"max_norm must be above 0, got {max_norm}")
    # Squares in float64: that of a float32 above 1.8e19 would be infinite in float32.
    squares = (float(np.sum(grad.astype(np.float64) ** 2)) for grad in grads.values())
    norm = float(np.sqrt(sum(squares)))
    if not np.isfinite(norm):
        raise ValueError(f"the norm of the gradients is {norm}: an element is infinite or not a number")
    # min() leaves small gradients alone; a norm of 0 must not be divided by. The factor is a Python float, so float32
    # arrays stay float32.
    factor = min(1.0, max_norm / norm) if norm > 0 else 1.0
    return {name: _as_float(grad) * factor for name, grad in grads.items()}, norm
