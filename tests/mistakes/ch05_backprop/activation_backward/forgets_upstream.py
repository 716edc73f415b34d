"""
title.ko: 위에서 온 기울기를 곱하지 않음
title.en: Leaves out the upstream gradient
ko: 함수 자신의 미분만 돌려주고 `dout`을 곱하지 않았습니다. 연쇄 법칙은 위에서 온 기울기와 국소 기울기의
    곱입니다.
en: You return the derivative of the function alone, without `dout`. The chain rule is the product of upstream
    and local gradient.
section: chain-rule
"""

import numpy as np


def relu_backward(dout, x):
    _require_same_shape(dout, x)
    return (x > 0).astype(_as_float(dout).dtype)


def sigmoid_backward(dout, y):
    _require_same_shape(dout, y)
    return _as_float(y) * (1 - y)


def _require_same_shape(dout, kept):
    if dout.shape != kept.shape:
        raise ValueError("the shapes differ")


def _as_float(values):
    return values if values.dtype.kind == "f" else values.astype(np.float64)
