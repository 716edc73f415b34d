"""
title.ko: 가장 큰 실수부를 구함
title.en: Takes the largest real part
ko: 고윳값의 실수부 가운데 가장 큰 것을 골라 음수나 복소수 고윳값의 크기를 놓칩니다. 절댓값을 먼저 구하고 그
    가운데 가장 큰 것을 고르세요.
en: You pick the largest real part, which misses the size of negative and complex eigenvalues. Take absolute
    values first, then the largest.
section: spectral-radius
"""

import numpy as np


def spectral_radius(W):
    return float(np.max(np.linalg.eigvals(W).real))


def bptt_gradient_norms(dh_last, hs, W_h):
    steps = hs.shape[1]
    norms = np.zeros(steps, dh_last.dtype)
    dh = dh_last
    for t in range(steps - 1, -1, -1):
        norms[t] = np.linalg.norm(dh)
        dh = (dh * (1 - hs[:, t] ** 2)) @ W_h.T
    return norms
