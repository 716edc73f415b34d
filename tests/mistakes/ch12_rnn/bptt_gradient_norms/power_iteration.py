"""
title.ko: 거듭제곱법으로 어림함
title.en: Uses a power iteration
ko: 벡터에 행렬을 거듭 곱한 배율을 돌려주었는데, 절댓값이 같은 고윳값이 둘이거나 복소수이면 이 값은 한 곳에
    머물지 않습니다. 모든 고윳값을 구해 절댓값을 비교하세요.
en: You return the factor by which repeated products stretch a vector. With complex eigenvalues, or two of
    equal size, it does not settle. Find all eigenvalues and compare their absolute values.
section: spectral-radius
"""

import numpy as np


def spectral_radius(W):
    v = np.ones(len(W))
    size = 0.0
    for _ in range(1000):
        w = W @ v
        size = float(np.linalg.norm(w) / np.linalg.norm(v))
        if size == 0:
            return 0.0
        v = w / np.linalg.norm(w)
    return size


def bptt_gradient_norms(dh_last, hs, W_h):
    steps = hs.shape[1]
    norms = np.zeros(steps, dh_last.dtype)
    dh = dh_last
    for t in range(steps - 1, -1, -1):
        norms[t] = np.linalg.norm(dh)
        dh = (dh * (1 - hs[:, t] ** 2)) @ W_h.T
    return norms
