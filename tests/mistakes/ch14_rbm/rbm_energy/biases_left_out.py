"""
title.ko: 편향을 빠뜨림
title.en: Leaves the biases out
ko: 가중치의 항만 계산하고 두 층의 편향을 더하지 않습니다. 켜진 노드마다 제 편향만큼 에너지가 낮아져야 합니다.
en: Only the term with the weights is computed. Every unit that is on must lower the energy by its own bias.
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
    return -(v @ W * h).sum(axis=-1)


def free_energy(v, W, b, c):
    v, W, b, c = floats(v, W, b, c)
    check(v, W, b, c)
    x = v @ W
    return -np.logaddexp(x.dtype.type(0), x).sum(axis=-1)
