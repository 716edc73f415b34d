"""
title.ko: 은닉 확률을 에너지에 넣음
title.en: Puts the hidden probabilities into the energy
ko: 은닉 노드의 확률을 에너지의 식에 넣었습니다. 그 값은 평균 에너지일 뿐이어서 엔트로피의 몫이 빠져 있습니다.
    노드마다 log(1 + exp(x))를 쓰세요.
en: The probabilities of the hidden units are put into the formula of the energy. That is the mean energy and lacks
    the entropy. Use log(1 + exp(x)) for each unit.
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
    return -(v @ b) - x / (1 + np.exp(-x.clip(-80))).sum(axis=-1)
