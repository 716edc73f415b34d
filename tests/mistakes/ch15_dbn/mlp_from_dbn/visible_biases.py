"""
title.ko: 가시 편향을 물려줌
title.en: Hands down the visible biases
ko: 은닉층이 가시 편향 `b`를 물려받습니다. 위로만 올라가는 신경망에는 은닉 편향 `c`가 필요합니다.
en: The hidden layers get the visible biases `b`. A network that only goes up needs the hidden biases `c`.
section: initialising
"""

import numpy as np


def mlp_from_dbn(layers, n_classes, rng):
    if len(layers) == 0 or n_classes < 2:
        raise ValueError("at least one layer and two classes")
    mlp = [(W.copy(), b.copy()) for W, b, c in layers]
    top = layers[-1][0]
    W_out = rng.normal(0.0, 0.01, size=(top.shape[1], n_classes)).astype(top.dtype)
    mlp.append((W_out, np.zeros(n_classes, dtype=top.dtype)))
    return mlp
