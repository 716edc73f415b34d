"""
title.ko: 항상 float64로 바꿈
title.en: Always computes in float64
ko: float32 배열까지 모두 float64로 바꾸어 돌려줍니다. 정수일 때만 바꾸고, 실수 배열은 받은 자료형을 지키세요.
en: Everything is turned into float64, also float32 arrays. Promote integers only and keep the type of
    floating-point arrays.
section: dense-layer
"""

import numpy as np


def dense_forward(x, W, b):
    if x.ndim != 2 or W.ndim != 2 or x.shape[1] != W.shape[0]:
        raise ValueError(f"x {x.shape} does not fit W {W.shape}")
    if b.shape != (W.shape[1],):
        raise ValueError(f"b {b.shape} does not fit W {W.shape}")
    x, W, b = (array.astype(np.float64) for array in (x, W, b))
    return x @ W + b
