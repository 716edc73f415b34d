"""
title.ko: 합만 배열 전체에서 구함
title.en: Sums over the whole array
ko: softmax가 행마다가 아니라 배열 전체를 정규화하고 있습니다. 최댓값은 축을 따라 구했지만 합은 배열
    전체에서 구했으니, 합에도 `axis`와 `keepdims=True`를 넘기세요.
en: softmax normalises the whole array instead of each row. The maximum is taken along the axis, but the
    sum over everything: give the sum `axis` and `keepdims=True` too.
section: softmax
"""

import numpy as np


def softmax(x, axis=-1):
    x = _as_float(x)
    e = np.exp(x - x.max(axis=axis, keepdims=True))
    return e / e.sum()


def _as_float(x):
    x = np.asarray(x)
    return x if np.issubdtype(x.dtype, np.floating) else x.astype(np.float64)
