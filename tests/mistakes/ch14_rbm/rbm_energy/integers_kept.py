"""
title.ko: 정수를 그대로 둠
title.en: Keeps integers
ko: 정수로 된 상태와 매개변수에서 정수 에너지를 냅니다. 정수와 불은 먼저 float64로 바꾸세요.
en: Integer states and parameters give an integer energy. Turn integers and booleans into float64 first.
section: energy
"""

import numpy as np


def floats(*arrays):
    dtype = np.result_type(*arrays)
    return [array.astype(dtype) for array in arrays]


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
    x = v @ W + c
    return -(v @ b) - np.logaddexp(0 * x, x).sum(axis=-1)
