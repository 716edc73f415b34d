"""
title.ko: 상호작용에 1/2을 곱함
title.en: Takes half of the links
ko: 가중치의 항에 1/2을 곱했습니다. 1/2은 모든 쌍을 두 번 세는 식에 필요한 것이고, 여기서는 가시 노드와 은닉 노드의
    쌍을 한 번씩만 셉니다.
en: The term with the weights is multiplied by 1/2. That belongs to formulas that count every pair twice; here each
    pair of a visible and a hidden unit is counted once.
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
    return -(v @ b) - h @ c - (v @ W * h).sum(axis=-1) / 2


def free_energy(v, W, b, c):
    v, W, b, c = floats(v, W, b, c)
    check(v, W, b, c)
    x = v @ W / 2 + c
    return -(v @ b) - np.logaddexp(x.dtype.type(0), x).sum(axis=-1)
