"""
title.ko: 음수인 기울기를 잘라 버림
title.en: Cuts off negative gradients
ko: `dout`의 부호를 보고 막고 있습니다. ReLU가 열렸는지는 순전파 때의 입력 `x`가 정하며, 음수인 기울기도 열린
    자리에서는 그대로 지나갑니다.
en: You block by the sign of `dout`. Whether the ReLU was open is decided by its input `x` of the forward
    pass; where it was, negative gradients pass as well.
section: relu-backward
"""

import numpy as np


def relu_backward(dout, x):
    _require_same_shape(dout, x)
    return np.maximum(_as_float(dout), 0)


def sigmoid_backward(dout, y):
    _require_same_shape(dout, y)
    return _as_float(dout) * y * (1 - y)


def _require_same_shape(dout, kept):
    if dout.shape != kept.shape:
        raise ValueError("the shapes differ")


def _as_float(values):
    return values if values.dtype.kind == "f" else values.astype(np.float64)
