"""
title.ko: 모양을 확인하지 않음
title.en: Does not check shapes
ko: 기울기의 모양을 확인하지 않아 브로드캐스팅이 말없이 다른 모양의 매개변수를 만듭니다. 모양이 다르면
    `ValueError`를 내세요.
en: The shape of the gradient is not checked, and broadcasting silently makes a parameter of another shape.
    Raise `ValueError` when the shapes differ.
section: descent
"""

import numpy as np


def gradient_step(params, grads, lr):
    if params.keys() != grads.keys():
        raise ValueError("params and grads must have the same keys")
    new = {}
    for key, p in params.items():
        g = grads[key]
        new[key] = _as_float(p) - lr * _as_float(g)
    return new


def _as_float(values):
    return values if values.dtype.kind == "f" else values.astype(np.float64)
