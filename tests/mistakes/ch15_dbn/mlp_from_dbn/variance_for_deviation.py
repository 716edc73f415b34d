"""
title.ko: 분산과 표준 편차를 바꿔 씀
title.en: Takes the variance for the deviation
ko: 0.01을 분산으로 읽어 표준 편차가 0.1인 분포에서 뽑습니다. `scale`은 표준 편차이며 0.01입니다.
en: 0.01 is taken for the variance, and the draws have a standard deviation of 0.1. It is the standard deviation that
    is 0.01.
section: initialising
"""

import numpy as np


def mlp_from_dbn(layers, n_classes, rng):
    if len(layers) == 0 or n_classes < 2:
        raise ValueError("at least one layer and two classes")
    mlp = [(W.copy(), c.copy()) for W, b, c in layers]
    top = layers[-1][0]
    W_out = rng.normal(0.0, np.sqrt(0.01), size=(top.shape[1], n_classes)).astype(top.dtype)
    mlp.append((W_out, np.zeros(n_classes, dtype=top.dtype)))
    return mlp
