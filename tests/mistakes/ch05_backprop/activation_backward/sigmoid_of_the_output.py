"""
title.ko: 출력에 시그모이드를 또 적용함
title.en: Applies the sigmoid to its output again
ko: `y`는 이미 시그모이드의 출력인데 시그모이드를 한 번 더 적용했습니다. `y`를 그대로 미분의 식에 넣으세요.
en: `y` is the output of the sigmoid already, and you apply the sigmoid once more. Put `y` into the formula of
    the slope as it is.
section: sigmoid-backward
"""

import numpy as np


def relu_backward(dout, x):
    _require_same_shape(dout, x)
    return np.where(x > 0, _as_float(dout), 0)


def sigmoid_backward(dout, y):
    _require_same_shape(dout, y)
    s = 1 / (1 + np.exp(-_as_float(y)))
    return _as_float(dout) * s * (1 - s)


def _require_same_shape(dout, kept):
    if dout.shape != kept.shape:
        raise ValueError("the shapes differ")


def _as_float(values):
    return values if values.dtype.kind == "f" else values.astype(np.float64)
