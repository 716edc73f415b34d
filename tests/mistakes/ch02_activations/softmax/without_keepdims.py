"""
title.ko: keepdims 없이 나눔
title.en: Divides without keepdims
ko: softmax가 합을 구하며 축을 없애 버려서, 나눌 때 모양이 맞지 않거나 정사각 배열에서는 엉뚱한 행의
    합으로 나눕니다. 줄어든 축을 길이 1로 남겨 두세요.
en: softmax drops the axis when it sums, so the division fails on unequal shapes or, on a square array,
    divides by the sum of another row. Keep the reduced axis with length 1.
section: softmax
"""

import numpy as np


def softmax(x, axis=-1):
    x = _as_float(x)
    e = np.exp(x - x.max(axis=axis, keepdims=True))
    return e / e.sum(axis=axis)


def _as_float(x):
    x = np.asarray(x)
    return x if np.issubdtype(x.dtype, np.floating) else x.astype(np.float64)
