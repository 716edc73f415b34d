"""
title.ko: ReLU의 출력을 곱함
title.en: Multiplies by the output of the ReLU
ko: 미분이 아니라 함숫값 max(0, x)를 `dout`에 곱했습니다. 열린 자리의 국소 기울기는 x가 얼마이든 1입니다.
en: You multiply `dout` by the value max(0, x) and not by the derivative. Where the ReLU is open its local
    gradient is 1, whatever x is.
section: relu-backward
"""

import numpy as np


def relu_backward(dout, x):
    _require_same_shape(dout, x)
    return _as_float(dout) * np.maximum(x, 0)


def sigmoid_backward(dout, y):
    _require_same_shape(dout, y)
    return _as_float(dout) * y * (1 - y)


def _require_same_shape(dout, kept):
    if dout.shape != kept.shape:
        raise ValueError("the shapes differ")


def _as_float(values):
    return values if values.dtype.kind == "f" else values.astype(np.float64)
