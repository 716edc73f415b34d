"""
title.ko: 대칭 행렬의 함수로 고윳값을 구함
title.en: Uses the eigenvalues of a symmetric matrix
ko: `eigvalsh`는 행렬이 대칭이라고 믿고 아래쪽 삼각형만 읽습니다. 순환 가중치는 대칭이 아니므로 `eigvals`를
    쓰세요.
en: `eigvalsh` believes the matrix to be symmetric and reads its lower triangle only. Recurrent weights are
    not symmetric: use `eigvals`.
section: spectral-radius
"""

import numpy as np


def spectral_radius(W):
    return float(np.max(np.abs(np.linalg.eigvalsh(W))))


def bptt_gradient_norms(dh_last, hs, W_h):
    steps = hs.shape[1]
    norms = np.zeros(steps, dh_last.dtype)
    dh = dh_last
    for t in range(steps - 1, -1, -1):
        norms[t] = np.linalg.norm(dh)
        dh = (dh * (1 - hs[:, t] ** 2)) @ W_h.T
    return norms
