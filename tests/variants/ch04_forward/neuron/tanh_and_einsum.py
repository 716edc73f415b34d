"""One einsum, and the sigmoid as a shifted tanh, which cannot overflow."""

import numpy as np


def neuron(x, theta):
    if theta.ndim != 1 or x.ndim not in (1, 2) or x.shape[-1] != theta.size:
        raise ValueError("the shapes do not fit")
    dtype = np.result_type(*(a if a.dtype.kind == "f" else np.float64 for a in (x, theta)))
    s = np.einsum("...i,i->...", x.astype(dtype), theta.astype(dtype))
    return (1 + np.tanh(s / 2)) / 2
