"""
title.ko: 표본을 따라 더함
title.en: Adds along the samples
ko: 첫째 축을 따라 더해서 표본끼리 섞이고, 결과의 길이가 표본의 수가 아니라 입력의 수가 됩니다. 한 행의
    입력들이 놓인 마지막 축을 따라 더하세요.
en: The sum runs along the first axis, mixes the samples and returns one value per input instead of one
    per sample. Add along the last axis, where the inputs of one row lie.
section: batch
"""

import numpy as np


def weighted_sum(x, w, b):
    if w.ndim != 1 or x.ndim not in (1, 2) or x.shape[-1] != w.shape[0]:
        raise ValueError("the shapes do not fit")
    dtype = np.float32 if x.dtype == w.dtype == np.float32 else np.float64
    return (x.astype(dtype) * w.astype(dtype)).sum(axis=0) + b
