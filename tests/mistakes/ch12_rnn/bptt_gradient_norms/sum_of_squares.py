"""
title.ko: 제곱근을 구하지 않음
title.en: Forgets the root
ko: 제곱의 합을 그대로 돌려줍니다. 노름은 그 제곱근입니다.
en: You return the sum of the squares. The norm is its root.
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
        norms[t] = np.sum(dh**2)
        dh = (dh * (1 - hs[:, t] ** 2)) @ W_h.T
    return norms
