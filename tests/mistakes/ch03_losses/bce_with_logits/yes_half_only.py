"""
title.ko: 정답이 1인 항만 씀
title.en: Keeps only the terms with target 1
ko: 정답이 1인 쪽의 항만 더해서, 정답이 0인 원소는 예측이 무엇이든 손실이 0입니다. 1 - t를 곱한 항도 더하세요.
en: Only the term of target 1 is there, so an element with target 0 costs nothing whatever was predicted. Add
    the term weighted with 1 - t.
section: bce
"""

import numpy as np


def bce_with_logits(logits, targets):
    if logits.shape != targets.shape:
        raise ValueError("the shapes differ")
    z, t = _as_float(logits), _as_float(targets)
    return np.mean(t * np.logaddexp(0, -z))


def _as_float(values):
    return values if np.issubdtype(values.dtype, np.floating) else values.astype(np.float64)
