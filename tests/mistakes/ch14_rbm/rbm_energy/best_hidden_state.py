"""
title.ko: 가장 좋은 은닉 상태만 봄
title.en: Looks at the best hidden state only
ko: 에너지가 가장 낮은 은닉 상태 하나의 에너지를 돌려줍니다. 자유 에너지는 다른 은닉 상태의 몫까지 모두 더한
    것입니다: max(0, x)를 log(1 + exp(x))로 바꾸세요.
en: The energy of the one hidden state that fits best is returned. The free energy adds the shares of all the
    others: replace max(0, x) by log(1 + exp(x)).
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
    return -(v @ b) - np.maximum(x, 0).sum(axis=-1)
