"""
title.ko: 배치를 평균함
title.en: Averages over the batch
ko: 배치의 평균 하나를 돌려줍니다. 에너지는 상태마다 하나씩 있는 수이므로 행마다 값을 따로 내세요.
en: One mean for the whole batch is returned. An energy belongs to a single state: return one for each row.
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
    return (-(v @ b) - h @ c - (v @ W * h).sum(axis=-1)).mean()


def free_energy(v, W, b, c):
    v, W, b, c = floats(v, W, b, c)
    check(v, W, b, c)
    x = v @ W + c
    return (-(v @ b) - np.logaddexp(x.dtype.type(0), x).sum(axis=-1)).mean()
