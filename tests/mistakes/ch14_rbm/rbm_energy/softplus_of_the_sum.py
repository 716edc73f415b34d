"""
title.ko: 합에 로그를 한 번만 씌움
title.en: Takes one logarithm of the sum
ko: 은닉 노드의 합을 모두 더한 다음 log(1 + exp)를 한 번만 적용합니다. 노드마다 켜짐과 꺼짐이 따로 있으므로 노드마다
    적용한 뒤 더하세요.
en: The sums of all hidden units are added first, and log(1 + exp) is taken once. Every unit is on or off for
    itself: take it for each unit, then add.
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
    x = v @ W + c
    return -(v @ b) - np.logaddexp(x.dtype.type(0), x.sum(axis=-1))
