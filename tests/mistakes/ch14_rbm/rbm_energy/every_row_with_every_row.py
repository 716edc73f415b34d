"""
title.ko: 모든 행을 모든 행과 짝지음
title.en: Pairs every row with every row
ko: `v @ W @ h.T`는 행의 모든 쌍에 대한 값이어서 배치 전체의 합이 섞입니다. 같은 행끼리 원소별로 곱한 뒤 은닉 노드의
    축으로 더하세요.
en: `v @ W @ h.T` holds a value for every pair of rows, so the batch gets mixed up. Multiply equal rows element by
    element, then add over the hidden units.
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
    return -(v @ b) - h @ c - np.sum(v @ W @ h.T, axis=-1)


def free_energy(v, W, b, c):
    v, W, b, c = floats(v, W, b, c)
    check(v, W, b, c)
    x = v @ W + c
    return -(v @ b) - np.logaddexp(x.dtype.type(0), x).sum(axis=-1)
