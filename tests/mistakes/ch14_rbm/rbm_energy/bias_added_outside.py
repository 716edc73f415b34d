"""
title.ko: 편향을 지수 밖에서 더함
title.en: Adds the hidden biases outside the exponent
ko: 은닉 편향을 exp 밖에서 더합니다. 편향은 켜진 노드에만 붙는 것이므로 지수 안에 있어야 합니다.
en: The hidden biases are added outside exp. A bias counts only for a unit that is on, so it belongs into the
    exponent.
section: free-energy
"""

import numpy as np


def floats(*arrays):
    dtype = np.result_type(*arrays)
    return [array.astype(dtype if dtype.kind == "f" else np.float64) for array in arrays]


def check(v, W, b, c):
    if W.shape != b.shape + c.shape or v.ndim > 2 or v.shape[-1:] != b.shape:
        raise ValueError("shapes do not fit")


def energy(v, h, W, b, c):
    v, h, W, b, c = floats(v, h, W, b, c)
    check(v, W, b, c)
    if h.shape != v.shape[:-1] + c.shape:
        raise ValueError("h does not fit")
    return -(v @ b) - h @ c - (v @ W * h).sum(axis=-1)


def free_energy(v, W, b, c):
    v, W, b, c = floats(v, W, b, c)
    check(v, W, b, c)
    x = v @ W
    return -(v @ b) - c.sum() - np.logaddexp(x.dtype.type(0), x).sum(axis=-1)
