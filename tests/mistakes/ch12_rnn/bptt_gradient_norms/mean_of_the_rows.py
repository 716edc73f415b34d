"""
title.ko: 행마다 구한 노름을 평균함
title.en: Averages the norms of the rows
ko: 행마다 노름을 구해 평균했습니다. 여기서는 모든 행과 뉴런의 제곱을 함께 더해 제곱근을 한 번 구합니다.
en: You take a norm for each row and average. Here the squares of all rows and units are added together, and
    there is one root.
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
        norms[t] = np.mean(np.linalg.norm(dh, axis=1))
        dh = (dh * (1 - hs[:, t] ** 2)) @ W_h.T
    return norms
