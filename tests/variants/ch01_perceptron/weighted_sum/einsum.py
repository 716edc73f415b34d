"""One einsum for the sample and the batch."""

import numpy as np


def weighted_sum(x, w, b):
    if w.ndim != 1 or x.ndim not in (1, 2):
        raise ValueError("wrong number of dimensions")
    if x.shape[-1] != w.size:
        raise ValueError("one weight for each input, please")
    floats = [a if a.dtype.kind == "f" else a.astype(float) for a in (x, w)]
    return np.einsum("...d,d->...", *floats) + b
