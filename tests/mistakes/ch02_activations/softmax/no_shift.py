"""
title.ko: 최댓값을 빼지 않음
title.en: Does not subtract the maximum
ko: softmax가 점수의 exp를 그대로 구해 큰 점수에서 inf/inf, 곧 nan이 됩니다. exp를 취하기 전에 각 묶음의
    최댓값을 점수에서 빼세요.
en: softmax takes exp of the scores as they are, which is inf/inf, that is nan, for large ones. Subtract
    the maximum of each group from its scores before you take exp.
section: max-trick
"""

import numpy as np


def softmax(x, axis=-1):
    e = np.exp(_as_float(x))
    return e / e.sum(axis=axis, keepdims=True)


def _as_float(x):
    x = np.asarray(x)
    return x if np.issubdtype(x.dtype, np.floating) else x.astype(np.float64)
