"""
title.ko: 시그모이드를 두 번 취함
title.en: Applies the sigmoid twice
ko: 로짓을 시그모이드로 바꾼 값을 다시 로짓으로 여깁니다. 시그모이드는 손실의 식 안에 이미 있으니, 로짓을 그대로
    넣으세요.
en: The output of a sigmoid is taken for the logit of the formula, which contains a sigmoid already. Put the
    logits in as they are.
section: softmax-twice
"""

import numpy as np


def bce_with_logits(logits, targets):
    if logits.shape != targets.shape:
        raise ValueError("the shapes differ")
    z, t = _as_float(logits), _as_float(targets)
    e = np.exp(-np.abs(z))
    z = np.where(z >= 0, 1.0, e) / (1.0 + e)
    return np.mean(np.maximum(z, 0) - z * t + np.log1p(np.exp(-np.abs(z))))


def _as_float(values):
    return values if np.issubdtype(values.dtype, np.floating) else values.astype(np.float64)
