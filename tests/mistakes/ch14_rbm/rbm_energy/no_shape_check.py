"""
title.ko: 모양을 확인하지 않음
title.en: Does not check the shapes
ko: 모양을 확인하지 않아 행 하나가 여러 행을 대신하는 것 같은 호출이 조용히 지나갑니다. 계산하기 전에 모양을
    비교하고 `ValueError`를 내세요.
en: Shapes are not compared, so one row silently stands for several. Compare them before you compute, and raise
    `ValueError`.
section: energy
"""

import numpy as np


def floats(*arrays):
    dtype = np.result_type(*arrays)
    return [array.astype(dtype if dtype.kind == "f" else np.float64) for array in arrays]


def energy(v, h, W, b, c):
    v, h, W, b, c = floats(v, h, W, b, c)
    return -(v @ b) - h @ c - (v @ W * h).sum(axis=-1)


def free_energy(v, W, b, c):
    v, W, b, c = floats(v, W, b, c)
    x = v @ W + c
    return -(v @ b) - np.logaddexp(x.dtype.type(0), x).sum(axis=-1)
