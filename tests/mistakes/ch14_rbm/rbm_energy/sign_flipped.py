"""
title.ko: 에너지의 부호가 반대임
title.en: Has the sign of the energy the wrong way
ko: 세 항을 더하기만 하고 음의 부호를 붙이지 않아, 서로 잘 맞는 상태의 에너지가 오히려 높습니다. 두 함수 모두
    마지막에 부호를 바꾸세요.
en: The three terms are added up without the minus sign, so states that fit well get a high energy. Negate the sum
    in both functions.
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
    return v @ b + h @ c + (v @ W * h).sum(axis=-1)


def free_energy(v, W, b, c):
    v, W, b, c = floats(v, W, b, c)
    check(v, W, b, c)
    x = v @ W + c
    return v @ b + np.logaddexp(x.dtype.type(0), x).sum(axis=-1)
