"""
title.ko: 맞지 않는 모양도 계산함
title.en: Computes with shapes that do not fit
ko: 모양을 살피지 않고 `*`로 곱해서, 길이가 1인 축은 NumPy가 말없이 늘려 엉뚱한 합을 냅니다. 계산하기 전에
    모양을 비교하고 맞지 않으면 `ValueError`를 내세요.
en: The product with `*` checks no shapes, and NumPy silently stretches an axis of length 1 and returns a
    sum that means nothing. Compare the shapes first and raise `ValueError` when they do not fit.
section: batch
"""

import numpy as np


def weighted_sum(x, w, b):
    dtype = np.float32 if x.dtype == w.dtype == np.float32 else np.float64
    return (x.astype(dtype) * w.astype(dtype)).sum(axis=-1) + b
