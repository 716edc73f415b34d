"""
title.ko: 열벡터를 돌려줌
title.en: Returns a column
ko: 배치의 결과가 `(N,)`이 아니라 `(N, 1)` 모양입니다. 가중치를 일차원인 채로 곱하거나, 길이가 1인 축을
    없앤 뒤 돌려주세요.
en: For a batch the result has the shape `(N, 1)` instead of `(N,)`. Multiply with the weights as they
    are, one-dimensional, or drop the axis of length 1 before returning.
section: batch
"""

import numpy as np


def weighted_sum(x, w, b):
    if w.ndim != 1 or x.ndim not in (1, 2) or x.shape[-1] != w.shape[0]:
        raise ValueError("the shapes do not fit")
    dtype = np.float32 if x.dtype == w.dtype == np.float32 else np.float64
    return x.astype(dtype) @ w.astype(dtype).reshape(-1, 1) + b
