"""
title.ko: 한 걸음 앞의 미분을 곱함
title.en: Takes the slope of the step before
ko: 걸음 t의 tanh를 거슬러 가면서 한 걸음 앞의 상태로 미분을 구했습니다. 기울기가 지금 있는 상태 `hs[:, t]`의
    미분을 곱하세요.
en: Going back through the tanh of step t, you take the slope from the state one step before. Use that of
    `hs[:, t]`, the state where the gradient is.
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
        norms[t] = np.linalg.norm(dh)
        dh = (dh * (1 - hs[:, t - 1] ** 2)) @ W_h.T
    return norms
