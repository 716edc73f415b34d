"""
title.ko: 은닉 편향을 빠뜨림
title.en: Leaves the hidden biases out
ko: 가시 노드의 편향 `b`는 더했지만 은닉 노드의 편향 `c`는 어디에도 없습니다. 에너지에도, 자유 에너지의 지수에도
    `c`가 들어가야 합니다.
en: The visible biases `b` are there, but the hidden ones, `c`, are nowhere. They belong into the energy and into
    the exponent of the free energy.
section: energy
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
    return -(v @ b) - (v @ W * h).sum(axis=-1)


def free_energy(v, W, b, c):
    v, W, b, c = floats(v, W, b, c)
    check(v, W, b, c)
    x = v @ W
    return -(v @ b) - np.logaddexp(x.dtype.type(0), x).sum(axis=-1)
