"""
title.ko: 시그모이드 뒤에 로그
title.en: Takes the logarithm of a finished sigmoid
ko: 시그모이드를 구한 다음 로그를 취하므로, 큰 로짓에서는 확률이 0이나 1이 되어 0의 로그가 나오고 nan이 됩니다.
    시그모이드와 로그를 한 식으로 합쳐, 확률을 만들지 않고 계산하세요.
en: The sigmoid is finished before the logarithm is taken: for large logits it is 0 or 1, the logarithm of 0
    follows, and the result is nan. Merge the two into one formula that never forms the probability.
section: bce
"""

import numpy as np


def bce_with_logits(logits, targets):
    if logits.shape != targets.shape:
        raise ValueError("the shapes differ")
    z, t = _as_float(logits), _as_float(targets)
    s = 1 / (1 + np.exp(-z))
    return -np.mean(t * np.log(s) + (1 - t) * np.log(1 - s))


def _as_float(values):
    return values if np.issubdtype(values.dtype, np.floating) else values.astype(np.float64)
