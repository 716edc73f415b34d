"""
title.ko: W를 (M, D)로 여김
title.en: Takes W to be (M, D)
ko: `W`의 행을 노드로 여겨 전치한 행렬을 곱하고 있습니다. 파이토치의 방식이며, 여기서는 `W`의 모양이 `(D,
    M)`이라 열 하나가 노드 하나이니 전치하지 마세요.
en: The rows of `W` are taken for the nodes, and its transpose is multiplied. That is PyTorch's layout; here `W`
    has the shape `(D, M)` and a node is a column, so do not transpose it.
section: shapes
"""

import numpy as np


def dense_forward(x, W, b):
    if x.ndim != 2 or W.ndim != 2 or x.shape[1] != W.shape[1]:
        raise ValueError(f"x {x.shape} does not fit W {W.shape}")
    if b.shape != (W.shape[0],):
        raise ValueError(f"b {b.shape} does not fit W {W.shape}")
    x, W, b = _as_float(x), _as_float(W), _as_float(b)
    return x @ W.T + b


def _as_float(values):
    return values if np.issubdtype(values.dtype, np.floating) else values.astype(np.float64)
