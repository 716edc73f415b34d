"""
title.ko: b에 가중합을 쌓음
title.en: Adds the sums up in b
ko: 합을 쌓을 변수로 `b` 자체를 써서 `+=`가 부른 쪽의 `b`를 바꾸고, 다음 표본은 앞 표본의 합에서 시작합니다.
    표본마다 `b`의 복사본에서 시작하세요.
en: The sums are added up in `b` itself: `+=` changes the caller's array, and each sample starts from the sums
    of the one before. Start every sample from a copy of `b`.
section: dense-layer
"""

import numpy as np


def dense_forward(x, W, b):
    if x.ndim != 2 or W.ndim != 2 or x.shape[1] != W.shape[0]:
        raise ValueError(f"x {x.shape} does not fit W {W.shape}")
    if b.shape != (W.shape[1],):
        raise ValueError(f"b {b.shape} does not fit W {W.shape}")
    x, W, b = _as_float(x), _as_float(W), _as_float(b)
    out = np.zeros((x.shape[0], W.shape[1]), dtype=np.result_type(x, W, b))
    for n in range(x.shape[0]):
        total = b
        for d in range(x.shape[1]):
            total += x[n, d] * W[d]
        out[n] = total
    return out


def _as_float(values):
    return values if np.issubdtype(values.dtype, np.floating) else values.astype(np.float64)
