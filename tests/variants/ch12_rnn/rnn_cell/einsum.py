"""Sums over named indices, in place."""

import numpy as np


def rnn_cell(x, h_prev, W_x, W_h, b):
    shapes = [np.shape(a) for a in (x, h_prev, W_x, W_h, b)]
    try:
        (n, d), (n2, h), (d2, h2), (h3, h4), (h5,) = shapes
    except (TypeError, ValueError) as error:
        raise ValueError(f"wrong number of axes: {shapes}") from error
    if n != n2 or d != d2 or len({h, h2, h3, h4, h5}) > 1:
        raise ValueError(f"shapes do not fit: {shapes}")
    z = np.einsum("nd,dh->nh", x, W_x)
    z = z + np.einsum("ni,ij->nj", h_prev, W_h) + b[None]
    z = z if z.dtype.kind == "f" else z.astype("float64")
    np.tanh(z, out=z)
    return z
