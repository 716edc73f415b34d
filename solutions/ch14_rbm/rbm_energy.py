"""Energy and free energy of a restricted Boltzmann machine."""

import numpy as np


def energy(v, h, W, b, c):
    """Return E(v, h), one number for each sample. The stub holds the whole contract."""
    v, h, W, b, c = _as_floats(v, h, W, b, c)
    _require_shapes(v, W, b, c)
    if h.shape != v.shape[:-1] + c.shape:
        raise ValueError(f"h of shape {h.shape} does not go with v of shape {v.shape} and c of shape {c.shape}")
    # (v @ W) * h, summed over the hidden units, is v W h of each row. v @ W @ h.T would hold every pair of rows.
    return -(v @ b) - h @ c - ((v @ W) * h).sum(axis=-1)


def free_energy(v, W, b, c):
    """Return F(v), one number for each sample. The stub holds the whole contract."""
    v, W, b, c = _as_floats(v, W, b, c)
    _require_shapes(v, W, b, c)
    # The sum over 2 ** H hidden states splits into a product of H sums with two terms each, because hidden units are
    # not linked: exp(0) for a unit that is off, exp(x) for one that is on. logaddexp(0, x) = log(1 + exp(x)) takes the
    # larger of the two out first, so that it does not overflow.
    x = v @ W + c
    return -(v @ b) - np.logaddexp(x.dtype.type(0), x).sum(axis=-1)


def _as_floats(*arrays):
    """Return the arrays in their common float dtype; float64 where there are only integers and booleans."""
    dtype = np.result_type(*arrays)
    if not np.issubdtype(dtype, np.floating):
        dtype = np.float64
    return [array.astype(dtype) for array in arrays]


def _require_shapes(v, W, b, c):
    if W.shape != b.shape + c.shape or v.ndim not in (1, 2) or v.shape[-1:] != b.shape:
        raise ValueError(f"shapes do not fit: v {v.shape}, W {W.shape}, b {b.shape}, c {c.shape}")
