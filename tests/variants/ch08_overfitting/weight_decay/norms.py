"""Norms of the layers, squared."""

import numpy as np


def l2_penalty(params, lam):
    _check(lam)
    norms = [np.linalg.norm(w.astype(np.float64).ravel()) for name, w in params.items() if name.startswith(("W", "w"))]
    return np.square(norms).sum() * lam * 0.5


def l2_gradients(params, lam):
    _check(lam)
    grads = {}
    for name, value in params.items():
        dtype = np.float32 if value.dtype == np.float32 else np.float64
        strength = lam if name.startswith(("W", "w")) else 0.0
        grads[name] = np.multiply(value, strength, dtype=dtype)
    return grads


def _check(lam):
    if lam < 0:
        raise ValueError(f"lam = {lam}")
