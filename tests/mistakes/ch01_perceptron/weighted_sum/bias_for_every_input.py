"""
title.ko: 입력마다 편향을 더함
title.en: Adds the bias for every input
ko: 합을 구하는 괄호 안에서 편향을 더하므로 입력이 D개이면 `b`가 D번 더해집니다. 편향은 합이 끝난 뒤에 한
    번만 더하세요.
en: The bias stands inside the sum, so with D inputs `b` is added D times. Move it behind the sum, where
    it is added once.
section: weighted-sum
"""

import numpy as np


def weighted_sum(x, w, b):
    if w.ndim != 1 or x.ndim not in (1, 2) or x.shape[-1] != w.shape[0]:
        raise ValueError("the shapes do not fit")
    dtype = np.float32 if x.dtype == w.dtype == np.float32 else np.float64
    return (x.astype(dtype) * w.astype(dtype) + b).sum(axis=-1)
