"""
title.ko: 평균하지 않고 더함
title.en: Adds up the elements
ko: 원소의 손실을 더하기만 해서 배치가 커질수록 손실도 커집니다. 더한 값을 원소의 수로 나누세요.
en: The losses of the elements are only added up, so a larger batch costs more. Divide the sum by the number of
    elements.
section: bce
"""

import numpy as np


def bce_with_logits(logits, targets):
    if logits.shape != targets.shape:
        raise ValueError("the shapes differ")
    z, t = _as_float(logits), _as_float(targets)
    return np.sum(np.maximum(z, 0) - z * t + np.log1p(np.exp(-np.abs(z))))


def _as_float(values):
    return values if np.issubdtype(values.dtype, np.floating) else values.astype(np.float64)
