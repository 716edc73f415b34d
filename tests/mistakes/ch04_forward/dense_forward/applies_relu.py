"""
title.ko: 활성화 함수까지 씀
title.en: Applies an activation function
ko: 가중합에 ReLU를 씌워 음수가 0이 됩니다. 밀집층은 가중합까지만 구하고, 활성화 함수는 다음 단계의 일입니다.
en: ReLU is applied to the weighted sums, so negative ones become 0. The dense layer ends with the weighted sum;
    the activation function is the next step.
section: dense-layer
"""

import numpy as np


def dense_forward(x, W, b):
    if x.ndim != 2 or W.ndim != 2 or x.shape[1] != W.shape[0]:
        raise ValueError(f"x {x.shape} does not fit W {W.shape}")
    if b.shape != (W.shape[1],):
        raise ValueError(f"b {b.shape} does not fit W {W.shape}")
    x, W, b = _as_float(x), _as_float(W), _as_float(b)
    return np.maximum(x @ W + b, 0.0)


def _as_float(values):
    return values if np.issubdtype(values.dtype, np.floating) else values.astype(np.float64)
