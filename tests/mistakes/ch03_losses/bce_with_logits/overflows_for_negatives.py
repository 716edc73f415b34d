"""
title.ko: 음수 로짓에서 넘침
title.en: Overflows for negative logits
ko: (1 - t)z + log(1 + exp(-z))를 그대로 계산해, 아주 작은 음수 로짓에서 exp가 inf로 넘칩니다. exp에 -|z|가
    들어가도록 z의 부호에 따라 식을 나누세요.
en: (1 - t)z + log(1 + exp(-z)) is computed as it stands, and exp overflows to inf for very negative logits.
    Split the formula by the sign of z, so that exp is taken of -|z|.
section: bce
"""

import numpy as np


def bce_with_logits(logits, targets):
    if logits.shape != targets.shape:
        raise ValueError("the shapes differ")
    z, t = _as_float(logits), _as_float(targets)
    return np.mean((1 - t) * z + np.log(1 + np.exp(-z)))


def _as_float(values):
    return values if np.issubdtype(values.dtype, np.floating) else values.astype(np.float64)
