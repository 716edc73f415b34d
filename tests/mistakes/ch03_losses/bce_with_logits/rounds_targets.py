"""
title.ko: 정답을 0과 1로 반올림함
title.en: Rounds the targets to 0 and 1
ko: 정답이 0.5를 넘는지로 나누어 0과 1만 쓰므로, 0과 1 사이의 정답에서 틀립니다. 정답 t와 1 - t를 그대로
    곱하세요.
en: Targets count as 1 above 0.5 and as 0 below, which is wrong for targets in between. Weight with t and 1 - t
    as they are.
section: soft-targets
"""

import numpy as np


def bce_with_logits(logits, targets):
    if logits.shape != targets.shape:
        raise ValueError("the shapes differ")
    z, t = _as_float(logits), _as_float(targets)
    return np.mean(np.where(t > 0.5, np.logaddexp(0, -z), np.logaddexp(0, z)))


def _as_float(values):
    return values if np.issubdtype(values.dtype, np.floating) else values.astype(np.float64)
