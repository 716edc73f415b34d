"""
title.ko: 확률을 1e-12에서 자름
title.en: Clips the probability at 1e-12
ko: 시그모이드의 확률을 1e-12와 1 - 1e-12 사이로 자른 뒤 로그를 취해, 아무리 크게 틀려도 손실이 27.6을 넘지
    못합니다. 확률을 거치지 말고 로짓에서 바로 손실을 구하세요.
en: The probabilities of the sigmoid are clipped to 1e-12 and 1 - 1e-12 before the logarithm, so the loss never
    exceeds 27.6 however wrong the answer. Do not go through probabilities: write the loss in the logits.
section: bce
"""

import numpy as np


def bce_with_logits(logits, targets):
    if logits.shape != targets.shape:
        raise ValueError("the shapes differ")
    z, t = _as_float(logits), _as_float(targets)
    e = np.exp(-np.abs(z))
    s = np.clip(np.where(z >= 0, 1.0, e) / (1.0 + e), 1e-12, 1 - 1e-12)
    return -np.mean(t * np.log(s) + (1 - t) * np.log(1 - s))


def _as_float(values):
    return values if np.issubdtype(values.dtype, np.floating) else values.astype(np.float64)
