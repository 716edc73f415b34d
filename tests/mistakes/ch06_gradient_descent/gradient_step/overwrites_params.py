"""
title.ko: 매개변수를 제자리에서 고침
title.en: Changes the parameters in place
ko: `p -= ...`가 받은 배열 자체를 고쳐서 부른 쪽의 매개변수까지 움직입니다. `p - ...`로 새 배열을 만드세요.
en: `p -= ...` writes into the array it was given and moves the parameters of the caller as well. Make a new
    array with `p - ...`.
section: descent
"""

import numpy as np


def gradient_step(params, grads, lr):
    if params.keys() != grads.keys():
        raise ValueError("params and grads must have the same keys")
    new = {}
    for key, p in params.items():
        g = grads[key]
        if g.shape != p.shape:
            raise ValueError(f"{key}: the shapes {p.shape} and {g.shape} differ")
        p = _as_float(p)
        p -= lr * _as_float(g)
        new[key] = p
    return new


def _as_float(values):
    return values if values.dtype.kind == "f" else values.astype(np.float64)
