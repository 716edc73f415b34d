"""
title.ko: 표본을 열에 놓음
title.en: Puts the samples in columns
ko: 결과의 모양이 `(N, M)`이 아니라 `(M, N)`으로, 표본이 열에 놓입니다. 표본이 행에 남도록 `x`를 왼쪽에 두고
    곱하세요.
en: The result has the shape `(M, N)` instead of `(N, M)`, with the samples in columns. Multiply with `x` on the
    left, so that samples stay in rows.
section: shapes
"""

import numpy as np


def dense_forward(x, W, b):
    if x.ndim != 2 or W.ndim != 2 or x.shape[1] != W.shape[0]:
        raise ValueError(f"x {x.shape} does not fit W {W.shape}")
    if b.shape != (W.shape[1],):
        raise ValueError(f"b {b.shape} does not fit W {W.shape}")
    x, W, b = _as_float(x), _as_float(W), _as_float(b)
    return W.T @ x.T + b[:, np.newaxis]


def _as_float(values):
    return values if np.issubdtype(values.dtype, np.floating) else values.astype(np.float64)
