"""
title.ko: 받은 로짓을 절댓값으로 바꿈
title.en: Overwrites the logits with magnitudes
ko: 절댓값을 받은 배열 `logits`에 제자리로 써서 부른 쪽의 로짓이 바뀝니다. 절댓값을 새 배열에 담으세요.
en: The magnitudes are written into the array `logits` in place, and the caller's logits change. Put them into
    an array of their own.
section: bce
"""

import numpy as np


def bce_with_logits(logits, targets):
    if logits.shape != targets.shape:
        raise ValueError("the shapes differ")
    z, t = _as_float(logits), _as_float(targets)
    loss = np.maximum(z, 0) - z * t
    np.abs(z, out=z)
    return np.mean(loss + np.log1p(np.exp(-z)))


def _as_float(values):
    return values if np.issubdtype(values.dtype, np.floating) else values.astype(np.float64)
