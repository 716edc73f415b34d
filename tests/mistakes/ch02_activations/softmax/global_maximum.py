"""
title.ko: 배열 전체의 최댓값을 뺌
title.en: Subtracts the maximum of the whole array
ko: softmax가 각 묶음이 아니라 배열 전체의 최댓값을 빼고 있어서, 점수가 작은 행은 모두 0으로 내려가 0/0,
    곧 nan이 됩니다. 최댓값에도 합과 똑같이 `axis`와 `keepdims=True`를 넘기세요.
en: softmax subtracts the maximum of the whole array, not that of each group, so a row of small scores
    underflows to 0/0, that is nan. Give the maximum the same `axis` and `keepdims=True` as the sum.
section: max-trick
"""

import numpy as np


def softmax(x, axis=-1):
    x = _as_float(x)
    e = np.exp(x - x.max())
    return e / e.sum(axis=axis, keepdims=True)


def _as_float(x):
    x = np.asarray(x)
    return x if np.issubdtype(x.dtype, np.floating) else x.astype(np.float64)
