"""
title.ko: 로짓을 확률로 여김
title.en: Takes logits for probabilities
ko: 시그모이드 없이 로짓 자체의 로그를 구합니다. 로짓은 어떤 실수든 될 수 있으니, 먼저 확률이 되게 하는
    시그모이드를 식에 넣으세요.
en: The logarithm is taken of the logits themselves, without a sigmoid. A logit may be any number: bring in the
    sigmoid that makes a probability of it.
section: bce
"""

import numpy as np


def bce_with_logits(logits, targets):
    if logits.shape != targets.shape:
        raise ValueError("the shapes differ")
    z, t = _as_float(logits), _as_float(targets)
    p = np.clip(z, 1e-12, 1 - 1e-12)
    return -np.mean(t * np.log(p) + (1 - t) * np.log(1 - p))


def _as_float(values):
    return values if np.issubdtype(values.dtype, np.floating) else values.astype(np.float64)
