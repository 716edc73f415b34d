"""
title.ko: W_h를 전치하지 않음
title.en: Does not transpose W_h
ko: 기울기를 지난 상태로 보낼 때 `W_h`를 전치하지 않았습니다. 순전파가 `h @ W_h`이므로 거꾸로 갈 때는
    `W_h.T`를 곱합니다.
en: On the way to the old state you do not transpose `W_h`. Forward it is `h @ W_h`, so the way back
    multiplies by `W_h.T`.
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
        dh = (dh * (1 - hs[:, t] ** 2)) @ W_h
    return norms
