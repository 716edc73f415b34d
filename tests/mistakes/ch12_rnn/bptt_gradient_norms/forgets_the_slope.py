"""
title.ko: tanh의 미분을 빠뜨림
title.en: Leaves out the slope of tanh
ko: 걸음마다 `W_h`만 곱하고 tanh의 미분을 곱하지 않아, 포화한 상태도 기울기를 그대로 넘깁니다. `1 - h**2`를
    먼저 곱하세요.
en: You multiply by `W_h` alone and not by the slope of tanh, so that saturated states pass the gradient on.
    Multiply by `1 - h**2` first.
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
        dh = dh @ W_h.T
    return norms
