"""
title.ko: 편향을 빠뜨림
title.en: Leaves out the bias
ko: 행렬의 곱만 돌려주고 편향 `b`는 더하지 않았습니다. 곱한 다음 행마다 `b`를 더하세요.
en: Your code returns the product of the matrices and never adds the bias `b`. Add it to every row of the
    product.
section: dense-layer
"""

import numpy as np


def dense_forward(x, W, b):
    if x.ndim != 2 or W.ndim != 2 or x.shape[1] != W.shape[0]:
        raise ValueError(f"x {x.shape} does not fit W {W.shape}")
    if b.shape != (W.shape[1],):
        raise ValueError(f"b {b.shape} does not fit W {W.shape}")
    x, W, b = _as_float(x), _as_float(W), _as_float(b)
    return x @ W


def _as_float(values):
    return values if np.issubdtype(values.dtype, np.floating) else values.astype(np.float64)
