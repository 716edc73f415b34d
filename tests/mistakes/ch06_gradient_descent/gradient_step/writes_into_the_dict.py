"""
title.ko: 받은 딕셔너리에 써 넣음
title.en: Writes into the dict it was given
ko: 새 값을 받은 딕셔너리 `params`에 써 넣어 부른 쪽의 매개변수가 사라집니다. 새 딕셔너리를 만들어 거기에
    담으세요.
en: The new values are stored in `params` itself, and the parameters of the caller are gone. Put them into a new
    dict.
section: descent
"""

import numpy as np


def gradient_step(params, grads, lr):
    if params.keys() != grads.keys():
        raise ValueError("params and grads must have the same keys")
    for key, p in params.items():
        g = grads[key]
        if g.shape != p.shape:
            raise ValueError(f"{key}: the shapes {p.shape} and {g.shape} differ")
        params[key] = _as_float(p) - lr * _as_float(g)
    return params


def _as_float(values):
    return values if values.dtype.kind == "f" else values.astype(np.float64)
