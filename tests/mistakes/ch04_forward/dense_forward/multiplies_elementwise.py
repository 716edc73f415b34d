"""
title.ko: 원소끼리 곱함
title.en: Multiplies element by element
ko: `*`는 원소끼리 곱할 뿐 더하지 않으므로 모양이 다르면 오류가 나고 같으면 엉뚱한 값이 나옵니다. 곱해서 더하는
    행렬의 곱 `@`를 쓰세요.
en: `*` multiplies element by element and adds nothing up: it fails for unequal shapes and gives wrong values
    for equal ones. Use the matrix product `@`, which multiplies and adds.
section: dense-layer
"""

import numpy as np


def dense_forward(x, W, b):
    if x.ndim != 2 or W.ndim != 2 or x.shape[1] != W.shape[0]:
        raise ValueError(f"x {x.shape} does not fit W {W.shape}")
    if b.shape != (W.shape[1],):
        raise ValueError(f"b {b.shape} does not fit W {W.shape}")
    x, W, b = _as_float(x), _as_float(W), _as_float(b)
    return x * W + b


def _as_float(values):
    return values if np.issubdtype(values.dtype, np.floating) else values.astype(np.float64)
