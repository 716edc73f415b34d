"""Every layer flattened; dot products and a dict comprehension."""

import numpy as np


def _floats(value):
    return np.asarray(value, dtype=np.result_type(value, np.float32) if value.dtype.kind == "f" else float)


def _require(lam):
    if not lam >= 0:
        raise ValueError("lam must not be negative")


def l2_penalty(params, lam):
    _require(lam)
    flat = [_floats(params[name]).ravel() for name in params if name.lower().startswith("w")]
    return float(0.5 * lam * sum(np.dot(w, w) for w in flat))


def l2_gradients(params, lam):
    _require(lam)
    return {name: _floats(value) * (lam if name.lower().startswith("w") else 0) for name, value in params.items()}
