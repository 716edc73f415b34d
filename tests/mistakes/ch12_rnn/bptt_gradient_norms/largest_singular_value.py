"""
title.ko: 가장 큰 특잇값을 구함
title.en: Returns the largest singular value
ko: 고윳값이 아니라 가장 큰 특잇값을 구했습니다. 특잇값은 한 걸음에 가장 많이 늘어나는 배율이고, 여러 걸음의
    배율은 고윳값의 절댓값이 정합니다.
en: You return the largest singular value. It tells how much one step can stretch at most; over many steps the
    absolute values of the eigenvalues decide.
section: spectral-radius
"""

import numpy as np


def spectral_radius(W):
    return float(np.linalg.norm(W, 2))


def bptt_gradient_norms(dh_last, hs, W_h):
    steps = hs.shape[1]
    norms = np.zeros(steps, dh_last.dtype)
    dh = dh_last
    for t in range(steps - 1, -1, -1):
        norms[t] = np.linalg.norm(dh)
        dh = (dh * (1 - hs[:, t] ** 2)) @ W_h.T
    return norms
