"""
title.ko: 맞지 않는 모양을 브로드캐스팅함
title.en: Broadcasts shapes that differ
ko: 모양이 다른 두 배열을 NumPy가 말없이 늘려 맞춥니다. 기울기는 그 대상과 모양이 같아야 하므로 먼저 두 모양을
    비교하고, 다르면 `ValueError`를 내세요.
en: NumPy silently stretches two arrays of different shapes. A gradient has the shape of what it belongs to:
    compare the shapes first and raise `ValueError` when they differ.
section: activation-backward
"""

import numpy as np


def relu_backward(dout, x):
    _require_same_shape(dout, x)
    return np.where(x > 0, _as_float(dout), 0)


def sigmoid_backward(dout, y):
    _require_same_shape(dout, y)
    return _as_float(dout) * y * (1 - y)


def _require_same_shape(dout, kept):
    np.broadcast_shapes(dout.shape, kept.shape)


def _as_float(values):
    return values if values.dtype.kind == "f" else values.astype(np.float64)
