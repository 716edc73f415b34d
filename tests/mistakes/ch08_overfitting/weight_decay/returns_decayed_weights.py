"""
title.ko: 기울기 대신 줄인 가중치를 돌려줌
title.en: Returns decayed weights
ko: 벌점의 기울기가 아니라 `W - lam * W`, 곧 한 걸음 줄인 가중치를 돌려줍니다. 학습률을 곱해 빼는 일은 옵티마이저가
    합니다. `lam * W`를 돌려주세요.
en: What comes back is `W - lam * W`, the weights after a step, and not the gradient of the penalty. Stepping by the
    learning rate is the optimizer's task. Return `lam * W`.
section: weight-decay
"""

import numpy as np


def l2_penalty(params, lam):
    if lam < 0:
        raise ValueError("lam is 0 or more")
    total = 0.0
    for name, value in params.items():
        if name[0] in "Ww":
            total += np.sum(as_float(value) ** 2)
    return lam / 2 * total


def l2_gradients(params, lam):
    if lam < 0:
        raise ValueError("lam is 0 or more")
    grads = {}
    for name, value in params.items():
        if name[0] in "Ww":
            grads[name] = as_float(value) - lam * as_float(value)
        else:
            grads[name] = as_float(value) + 0.0
    return grads


def as_float(value):
    return value if value.dtype.kind == "f" else value.astype(np.float64)
