"""
title.ko: 은닉 편향을 0으로 둠
title.en: Starts the hidden biases at 0
ko: 은닉층의 편향을 0에서 시작합니다. 가중치와 함께 배운 은닉 편향 `c`도 물려주세요.
en: The biases of the hidden layers start at 0. The hidden biases `c` were learnt together with the weights: take
    them over, too.
section: initialising
"""

import numpy as np


def mlp_from_dbn(layers, n_classes, rng):
    if len(layers) == 0 or n_classes < 2:
        raise ValueError("at least one layer and two classes")
    mlp = [(W.copy(), np.zeros_like(c)) for W, b, c in layers]
    top = layers[-1][0]
    W_out = rng.normal(0.0, 0.01, size=(top.shape[1], n_classes)).astype(top.dtype)
    mlp.append((W_out, np.zeros(n_classes, dtype=top.dtype)))
    return mlp
