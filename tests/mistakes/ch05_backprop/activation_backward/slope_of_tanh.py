"""
title.ko: tanh의 미분을 씀
title.en: Uses the derivative of tanh
ko: 시그모이드의 자리에 tanh의 미분 1 - y²을 썼습니다. 출력으로 적은 시그모이드의 미분은 y = 0.5일 때 0.25가
    되어야 합니다.
en: For the sigmoid you use the derivative of tanh, 1 - y². Written in its output, the slope of the sigmoid
    has to be 0.25 at y = 0.5.
section: sigmoid-backward
"""

import numpy as np


def relu_backward(dout, x):
    _require_same_shape(dout, x)
    return np.where(x > 0, _as_float(dout), 0)


def sigmoid_backward(dout, y):
    _require_same_shape(dout, y)
    return _as_float(dout) * (1 - y**2)


def _require_same_shape(dout, kept):
    if dout.shape != kept.shape:
        raise ValueError("the shapes differ")


def _as_float(values):
    return values if values.dtype.kind == "f" else values.astype(np.float64)
