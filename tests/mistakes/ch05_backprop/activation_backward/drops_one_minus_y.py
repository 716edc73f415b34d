"""
title.ko: 인수 1 - y를 빠뜨림
title.en: Leaves out the factor 1 - y
ko: `dout`에 y만 곱했습니다. y가 1에 가까우면 시그모이드는 포화하여 기울기가 0에 가까워야 하므로 1 - y도
    곱하세요.
en: You multiply `dout` by y alone. Close to y = 1 the sigmoid is saturated and its slope near 0: the factor 1
    - y is missing.
section: sigmoid-backward
"""

import numpy as np


def relu_backward(dout, x):
    _require_same_shape(dout, x)
    return np.where(x > 0, _as_float(dout), 0)


def sigmoid_backward(dout, y):
    _require_same_shape(dout, y)
    return _as_float(dout) * y


def _require_same_shape(dout, kept):
    if dout.shape != kept.shape:
        raise ValueError("the shapes differ")


def _as_float(values):
    return values if values.dtype.kind == "f" else values.astype(np.float64)
