"""
title.ko: 입력마다 편향을 더함
title.en: Adds the bias for every input
ko: 합을 구하는 괄호 안에서 편향을 더하므로 입력이 D개이면 `b`가 D번 더해집니다. 편향은 합이 끝난 뒤에 한 번만
    더하세요.
en: The bias stands inside the sum, so with D inputs `b` is added D times. Move it behind the sum, where it is
    added once.
section: dense-layer
"""

import numpy as np


def dense_forward(x, W, b):
    if x.ndim != 2 or W.ndim != 2 or x.shape[1] != W.shape[0]:
        raise ValueError(f"x {x.shape} does not fit W {W.shape}")
    if b.shape != (W.shape[1],):
        raise ValueError(f"b {b.shape} does not fit W {W.shape}")
    x, W, b = _as_float(x), _as_float(W), _as_float(b)
    return (x[:, :, np.newaxis] * W + b).sum(axis=1)


def _as_float(values):
    return values if np.issubdtype(values.dtype, np.floating) else values.astype(np.float64)
