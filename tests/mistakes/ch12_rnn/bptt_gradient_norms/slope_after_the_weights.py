"""
title.ko: 가중치 다음에 미분을 곱함
title.en: Multiplies by the slope after the weights
ko: `W_h`를 먼저 거슬러 간 다음 tanh의 미분을 곱했습니다. 순전파에서 tanh가 나중이었으므로 거꾸로 갈 때는
    tanh가 먼저입니다.
en: You go back through `W_h` first and through tanh afterwards. In the forward pass tanh came last, so on the
    way back it comes first.
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
        dh = (dh @ W_h.T) * (1 - hs[:, t] ** 2)
    return norms
