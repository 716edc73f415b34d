"""
title.ko: axis 인자를 쓰지 않음
title.en: Ignores axis
ko: softmax가 인자 `axis`를 쓰지 않고 언제나 마지막 축을 정규화하고 있습니다. 최댓값과 합에 -1을 적지
    말고 받은 `axis`를 넘기세요.
en: softmax always normalises the last axis and never uses the argument `axis`. Pass the axis it is
    given to the maximum and the sum, in place of -1.
section: softmax
"""

import numpy as np


def softmax(x, axis=-1):
    x = _as_float(x)
    e = np.exp(x - x.max(axis=-1, keepdims=True))
    return e / e.sum(axis=-1, keepdims=True)


def _as_float(x):
    x = np.asarray(x)
    return x if np.issubdtype(x.dtype, np.floating) else x.astype(np.float64)
