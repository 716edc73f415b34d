"""
title.ko: 0에서도 통과시킴
title.en: Lets through at 0
ko: 입력이 정확히 0인 자리에서도 기울기를 통과시킵니다. 이 과정에서는 0에서 미분을 0으로 약속하므로 0보다 클
    때만 통과시키세요.
en: You let the gradient through where the input is exactly 0. In this course the derivative there is 0 by
    convention: let it through above 0 only.
section: relu-backward
"""

import numpy as np


def relu_backward(dout, x):
    _require_same_shape(dout, x)
    return np.where(x >= 0, _as_float(dout), 0)


def sigmoid_backward(dout, y):
    _require_same_shape(dout, y)
    return _as_float(dout) * y * (1 - y)


def _require_same_shape(dout, kept):
    if dout.shape != kept.shape:
        raise ValueError("the shapes differ")


def _as_float(values):
    return values if values.dtype.kind == "f" else values.astype(np.float64)
