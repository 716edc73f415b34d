"""
title.ko: 음의 부호를 빠뜨림
title.en: Leaves out the minus sign
ko: 로그 확률에 음의 부호를 붙이지 않아 손실이 음수입니다. 부호를 바꾸세요.
en: The logarithms of the probabilities come without the minus sign, so the loss is negative. Change the sign.
section: bce
"""

import numpy as np


def bce_with_logits(logits, targets):
    if logits.shape != targets.shape:
        raise ValueError("the shapes differ")
    z, t = _as_float(logits), _as_float(targets)
    return np.mean(z * t - np.maximum(z, 0) - np.log1p(np.exp(-np.abs(z))))


def _as_float(values):
    return values if np.issubdtype(values.dtype, np.floating) else values.astype(np.float64)
