"""
title.ko: 정답 0과 1을 바꿈
title.en: Exchanges the targets 0 and 1
ko: 정답이 1일 때와 0일 때의 식이 서로 바뀌어, 맞힐수록 손실이 커집니다. 정답이 1이면 로짓이 클수록 손실이
    작아지게 하세요.
en: The formulas for target 1 and target 0 are exchanged, so the better the answer, the larger the loss. With
    target 1 the loss must fall as the logit grows.
section: bce
"""

import numpy as np


def bce_with_logits(logits, targets):
    if logits.shape != targets.shape:
        raise ValueError("the shapes differ")
    z, t = _as_float(logits), _as_float(targets)
    return np.mean(np.maximum(z, 0) - z * (1 - t) + np.log1p(np.exp(-np.abs(z))))


def _as_float(values):
    return values if np.issubdtype(values.dtype, np.floating) else values.astype(np.float64)
