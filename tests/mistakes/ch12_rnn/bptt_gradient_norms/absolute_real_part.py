"""
title.ko: 실수부의 절댓값만 봄
title.en: Looks at the real parts only
ko: 고윳값의 허수부를 버리고 실수부의 절댓값만 보았습니다. a + bi의 절댓값은 a와 b를 함께 써서 구합니다.
en: You drop the imaginary parts and take absolute values of the real ones. The absolute value of a + bi takes
    both a and b.
section: spectral-radius
"""

import numpy as np


def spectral_radius(W):
    return float(np.max(np.abs(np.linalg.eigvals(W).real)))


def bptt_gradient_norms(dh_last, hs, W_h):
    steps = hs.shape[1]
    norms = np.zeros(steps, dh_last.dtype)
    dh = dh_last
    for t in range(steps - 1, -1, -1):
        norms[t] = np.linalg.norm(dh)
        dh = (dh * (1 - hs[:, t] ** 2)) @ W_h.T
    return norms
