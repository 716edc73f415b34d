"""
title.ko: 마지막 걸음부터 담음
title.en: Lists the last step first
ko: 노름을 구한 차례대로 담아 마지막 걸음이 맨 앞에 있습니다. `norms[t]`가 걸음 t의 것이 되도록 놓으세요.
en: You list the norms in the order in which you found them, the last step first. Put them so that `norms[t]`
    belongs to step t.
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
        dh = (dh * (1 - hs[:, t] ** 2)) @ W_h.T
    return norms[::-1].copy()
