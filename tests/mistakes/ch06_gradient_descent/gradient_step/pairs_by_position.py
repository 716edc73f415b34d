"""
title.ko: 순서대로 짝지음
title.en: Pairs by position
ko: 매개변수와 기울기를 이름이 아니라 놓인 순서로 짝지어, 순서가 다르면 남의 기울기로 움직입니다. `grads[key]`로
    찾으세요.
en: Parameters and gradients are paired by their position, not their name, so in another order each moves by
    another one's gradient. Look the gradient up with `grads[key]`.
section: descent
"""

import numpy as np


def gradient_step(params, grads, lr):
    if params.keys() != grads.keys():
        raise ValueError("params and grads must have the same keys")
    new = {}
    for (key, p), g in zip(params.items(), grads.values(), strict=True):
        if g.shape != p.shape:
            raise ValueError(f"{key}: the shapes {p.shape} and {g.shape} differ")
        new[key] = _as_float(p) - lr * _as_float(g)
    return new


def _as_float(values):
    return values if values.dtype.kind == "f" else values.astype(np.float64)
