"""
title.ko: 표본 하나를 배치로 돌려줌
title.en: Treats a single sample as a batch
ko: 표본 하나를 넘겨도 행이 하나인 배치로 바꾸어 길이 1인 배열을 돌려줍니다. 입력이 일차원일 때는 배열이
    아니라 수 하나를 돌려주세요.
en: A single sample becomes a batch of one row and comes back as an array of length 1. When the input is
    one-dimensional, return a single number.
section: batch
"""

import numpy as np


def weighted_sum(x, w, b):
    if w.ndim != 1 or x.ndim not in (1, 2) or x.shape[-1] != w.shape[0]:
        raise ValueError("the shapes do not fit")
    dtype = np.float32 if x.dtype == w.dtype == np.float32 else np.float64
    return np.atleast_2d(x).astype(dtype) @ w.astype(dtype) + b
