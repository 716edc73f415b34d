"""
title.ko: 모양을 확인하지 않음
title.en: Does not compare the shapes
ko: 모양이 달라도 브로드캐스팅이 되면 그대로 계산하므로, (N, 1)인 로짓과 (N,)인 정답에서 손실이 N² 개 나옵니다.
    먼저 두 모양이 같은지 확인하고 다르면 `ValueError`를 내세요.
en: Unequal shapes that broadcast are accepted, so logits (N, 1) and targets (N,) give N² losses. First compare
    the two shapes and raise `ValueError` when they differ.
section: squared-errors
"""

import numpy as np


def bce_with_logits(logits, targets):
    z, t = _as_float(logits), _as_float(targets)
    return np.mean(np.maximum(z, 0) - z * t + np.log1p(np.exp(-np.abs(z))))


def _as_float(values):
    return values if np.issubdtype(values.dtype, np.floating) else values.astype(np.float64)
