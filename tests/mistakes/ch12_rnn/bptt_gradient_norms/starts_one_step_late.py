"""
title.ko: 한 걸음 밀려서 담음
title.en: Is late by one step
ko: `norms[t]`에 걸음 t보다 한 걸음 앞의 기울기를 담았습니다. 마지막 값은 `dh_last` 자신의 노름이므로, 먼저
    재고 나서 한 걸음 거슬러 가세요.
en: In `norms[t]` you keep the gradient one step before t. The last value is the norm of `dh_last` itself:
    measure first, then go back a step.
section: vanishing
"""

import numpy as np


def spectral_radius(W):
    return float(np.max(np.abs(np.linalg.eigvals(W))))


def bptt_gradient_norms(dh_last, hs, W_h):
    steps = hs.shape[1]
    norms = np.zeros(steps, dh_last.dtype)
    dh = dh_last
    for t in range(steps - 1, -1, -1):
        dh = (dh * (1 - hs[:, t] ** 2)) @ W_h.T
        norms[t] = np.linalg.norm(dh)
    return norms
