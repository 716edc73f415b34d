"""
title.ko: 행렬의 스펙트럼 노름을 구함
title.en: Takes the spectral norm of the gradient
ko: 기울기 행렬의 가장 큰 특잇값을 구했습니다. 모든 원소를 제곱해 더한 값의 제곱근을 구하세요.
en: You take the largest singular value of the gradient matrix. Take the root of the sum of all squares.
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
        norms[t] = np.linalg.norm(dh, 2)
        dh = (dh * (1 - hs[:, t] ** 2)) @ W_h.T
    return norms
