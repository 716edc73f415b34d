"""
title.ko: 행이 아니라 열을 정규화함
title.en: Normalises columns instead of rows
ko: softmax가 언제나 축 0을 따라 정규화해서 한 표본의 몫이 아니라 한 열의 합이 1이 됩니다. 축 0을
    고정하지 말고 받은 `axis`를 쓰세요.
en: softmax always normalises along axis 0, so that a column adds up to 1 and not the shares of one
    sample. Use the axis it is given and do not fix axis 0.
section: softmax
"""

import numpy as np


def softmax(x, axis=-1):
    x = _as_float(x)
    e = np.exp(x - x.max(axis=0, keepdims=True))
    return e / e.sum(axis=0, keepdims=True)


def _as_float(x):
    x = np.asarray(x)
    return x if np.issubdtype(x.dtype, np.floating) else x.astype(np.float64)
