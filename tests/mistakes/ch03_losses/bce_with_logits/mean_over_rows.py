"""
title.ko: 행의 수로만 나눔
title.en: Divides by the number of rows
ko: 손실의 합을 원소의 수가 아니라 행의 수로 나누어, 열이 M개이면 M배가 됩니다. 모든 원소에 대해 평균하세요.
en: The sum is divided by the number of rows instead of the number of elements, which makes it M times too large
    for M columns. Take the mean over all elements.
section: bce
"""

import numpy as np


def bce_with_logits(logits, targets):
    if logits.shape != targets.shape:
        raise ValueError("the shapes differ")
    z, t = _as_float(logits), _as_float(targets)
    return np.sum(np.maximum(z, 0) - z * t + np.log1p(np.exp(-np.abs(z)))) / len(z)


def _as_float(values):
    return values if np.issubdtype(values.dtype, np.floating) else values.astype(np.float64)
