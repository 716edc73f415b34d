"""Sums by einsum, and a softplus split at 0."""

import numpy as np


def check(v, W, b, c, h=None):
    samples, visible, hidden = v.shape[:-1], b.shape, c.shape
    if len(samples) > 1 or len(visible) != 1 or len(hidden) != 1:
        raise ValueError("number of axes")
    if v.shape != samples + visible or W.shape != visible + hidden or (h is not None and h.shape != samples + hidden):
        raise ValueError("shapes do not fit")


def energy(v, h, W, b, c):
    check(v, W, b, c, h)
    kind = np.float32 if {a.dtype for a in (v, h, W, b, c)} == {np.dtype(np.float32)} else np.float64
    v, h, W, b, c = (a.astype(kind) for a in (v, h, W, b, c))
    linked = np.einsum("...i,ij,...j->...", v, W, h)
    return -(linked + np.einsum("...i,i->...", v, b) + np.einsum("...j,j->...", h, c))


def free_energy(v, W, b, c):
    check(v, W, b, c)
    kind = np.float32 if {a.dtype for a in (v, W, b, c)} == {np.dtype(np.float32)} else np.float64
    v, W, b, c = (a.astype(kind) for a in (v, W, b, c))
    x = np.einsum("...i,ij->...j", v, W) + c
    softplus = np.maximum(x, 0) + np.log1p(np.exp(-np.abs(x)))
    return -np.einsum("...i,i->...", v, b) - np.sum(softplus, axis=-1)
