"""
title.ko: 편향을 표본에 따라 더함
title.en: Adds the biases along the samples
ko: `b`를 열로 세워 더해서 노드마다가 아니라 표본마다 다른 편향이 더해지고, 표본과 노드의 수가 다르면 오류가
    납니다. `b`를 일차원인 채로 더해 마지막 축에 맞추세요.
en: `b` is made a column, so every sample instead of every node gets a bias of its own, and unequal numbers of
    samples and nodes raise an error. Add `b` as it is, one-dimensional, and it lines up with the last axis.
section: dense-layer
"""

import numpy as np


def dense_forward(x, W, b):
    if x.ndim != 2 or W.ndim != 2 or x.shape[1] != W.shape[0]:
        raise ValueError(f"x {x.shape} does not fit W {W.shape}")
    if b.shape != (W.shape[1],):
        raise ValueError(f"b {b.shape} does not fit W {W.shape}")
    x, W, b = _as_float(x), _as_float(W), _as_float(b)
    return x @ W + b[:, np.newaxis]


def _as_float(values):
    return values if np.issubdtype(values.dtype, np.floating) else values.astype(np.float64)
