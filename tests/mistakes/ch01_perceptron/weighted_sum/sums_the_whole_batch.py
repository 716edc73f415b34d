"""
title.ko: 배치 전체를 하나로 더함
title.en: Adds up the whole batch
ko: 축을 정하지 않고 더해서 배치의 모든 행이 수 하나로 합쳐집니다. 행마다 값이 하나씩 남도록 합을 구할
    축을 정하세요.
en: The sum names no axis, so all rows of a batch end up in one number. Say along which axis to add, so
    that each row keeps a value of its own.
section: batch
"""

import numpy as np


def weighted_sum(x, w, b):
    if w.ndim != 1 or x.ndim not in (1, 2) or x.shape[-1] != w.shape[0]:
        raise ValueError("the shapes do not fit")
    dtype = np.float32 if x.dtype == w.dtype == np.float32 else np.float64
    return np.sum(x.astype(dtype) * w.astype(dtype)) + b
