"""
title.ko: 큰 수의 exp가 넘침
title.en: Lets exp of large numbers overflow
ko: `np.log(1 + np.exp(x))`를 그대로 써서 큰 `x`에서 exp가 넘칩니다. `x`가 크면 이 값은 `x`와 같다는 것을 이용하거나
    `np.logaddexp`를 쓰세요.
en: `np.log(1 + np.exp(x))` is taken as it stands, and exp overflows for large `x`. Use that the value is `x` itself
    there, or `np.logaddexp`.
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
    return -(v @ b) - np.log(1 + np.exp(x)).sum(axis=-1)
