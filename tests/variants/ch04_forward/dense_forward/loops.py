"""Three nested loops and a number that adds up."""

import numpy as np


def dense_forward(x, W, b):
    shapes = f"x {x.shape}, W {W.shape}, b {b.shape}"
    if len(x.shape) != 2 or len(W.shape) != 2 or b.shape != W.shape[1:] or x.shape[1] != len(W):
        raise ValueError("these do not go together: " + shapes)
    all_single = all(array.dtype == np.float32 for array in (x, W, b))
    out = np.empty((len(x), len(b)), dtype=np.float32 if all_single else np.float64)
    for n in range(len(x)):
        for m in range(len(b)):
            total = float(b[m])
            for d in range(len(W)):
                total += float(x[n, d]) * float(W[d, m])
            out[n, m] = total
    return out
