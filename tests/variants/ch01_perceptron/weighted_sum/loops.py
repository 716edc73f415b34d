"""Plain loops and an accumulator in Python floats."""

import numpy as np


def weighted_sum(x, w, b):
    shape, count = np.shape(x), len(w)
    if np.ndim(w) != 1 or len(shape) not in (1, 2) or shape[-1] != count:
        raise ValueError("one weight for each input, please")

    def one(sample):
        total = float(b)
        for i in range(count):
            total += float(sample[i]) * float(w[i])
        return total

    if len(shape) == 1:
        return one(x)
    single = x.dtype == np.float32 and w.dtype == np.float32
    return np.array([one(row) for row in x], dtype=np.float32 if single else np.float64)
