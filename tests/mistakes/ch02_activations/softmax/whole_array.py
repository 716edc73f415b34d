"""
title.ko: 배열 전체를 정규화함
title.en: Normalises the whole array
ko: softmax가 행마다가 아니라 배열 전체를 정규화하고 있습니다. 최댓값과 합을 구할 때 `axis`를 넘기고
    `keepdims=True`로 모양을 지키세요.
en: softmax normalises the whole array instead of each row. Pass `axis` to the maximum and the sum, and
    keep the shape with `keepdims=True`.
section: softmax
"""

import numpy as np


def softmax(x, axis=-1):
    x = _as_float(x)
    e = np.exp(x - np.max(x))
    return e / np.sum(e)


def _as_float(x):
    x = np.asarray(x)
    return x if np.issubdtype(x.dtype, np.floating) else x.astype(np.float64)
