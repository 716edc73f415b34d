"""
title.ko: 출력 가중치를 너무 크게 뽑음
title.en: Draws output weights that are too large
ko: 출력 가중치를 표준 정규 분포에서 그대로 뽑습니다. 표준 편차를 0.01로 줄이세요.
en: The output weights are drawn from the standard normal distribution. Bring the standard deviation down to 0.01.
section: initialising
"""

import numpy as np


def mlp_from_dbn(layers, n_classes, rng):
    if len(layers) == 0 or n_classes < 2:
        raise ValueError("at least one layer and two classes")
    mlp = [(W.copy(), c.copy()) for W, b, c in layers]
    top = layers[-1][0]
    W_out = rng.normal(0.0, 1.0, size=(top.shape[1], n_classes)).astype(top.dtype)
    mlp.append((W_out, np.zeros(n_classes, dtype=top.dtype)))
    return mlp
