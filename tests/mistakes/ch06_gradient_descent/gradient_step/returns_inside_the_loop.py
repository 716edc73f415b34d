"""
title.ko: 첫 매개변수만 움직임
title.en: Moves the first parameter only
ko: `return`이 반복 안에 있어서 첫 매개변수만 움직이고 끝납니다. 모든 키를 돈 다음에 돌려주도록 들여쓰기를
    줄이세요.
en: The `return` stands inside the loop, so only the first parameter moves. Take it out of the loop, to be
    reached after all keys.
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
        new[key] = _as_float(p) - lr * _as_float(g)
        return new
    return new


def _as_float(values):
    return values if values.dtype.kind == "f" else values.astype(np.float64)
