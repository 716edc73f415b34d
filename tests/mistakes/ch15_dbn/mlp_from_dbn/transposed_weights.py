"""
title.ko: 가중치를 전치해서 물려줌
title.en: Transposes the weights
ko: 가중치를 전치해서 물려줍니다. 이 과정의 층은 `h @ W + b`이므로 `W`를 그대로 복사하세요.
en: The weights are handed down transposed. In this course a layer is `h @ W + b`: copy `W` as it is.
section: initialising
"""

import numpy as np


def mlp_from_dbn(layers, n_classes, rng):
    if len(layers) == 0 or n_classes < 2:
        raise ValueError("at least one layer and two classes")
    mlp = [(W.T.copy(), c.copy()) for W, b, c in layers]
    top = layers[-1][0]
    W_out = rng.normal(0.0, 0.01, size=(top.shape[1], n_classes)).astype(top.dtype)
    mlp.append((W_out, np.zeros(n_classes, dtype=top.dtype)))
    return mlp
