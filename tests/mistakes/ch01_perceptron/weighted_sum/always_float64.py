"""
title.ko: 항상 float64로 바꿈
title.en: Always computes in float64
ko: float32 입력까지 모두 float64로 바꾸어 돌려줍니다. 정수일 때만 바꾸고, 실수 배열은 받은 자료형을
    지키세요.
en: Everything is turned into float64, also float32 input. Promote integers only and keep the type of
    floating-point arrays.
section: weighted-sum
"""

import numpy as np


def weighted_sum(x, w, b):
    if w.ndim != 1 or x.ndim not in (1, 2) or x.shape[-1] != w.shape[0]:
        raise ValueError("the shapes do not fit")
    return x.astype(np.float64) @ w.astype(np.float64) + b
