"""
title.ko: 맨 위 RBM을 출력층으로 바꿈
title.en: Replaces the top RBM by the output layer
ko: 맨 위 RBM을 빼고 그 자리에 출력층을 놓습니다. RBM은 모두 은닉층이 되고, 출력층은 그 위에 새로 놓입니다.
en: The output layer takes the place of the top RBM. All RBMs become hidden layers; the output layer goes on top of
    them.
section: initialising
"""

import numpy as np


def mlp_from_dbn(layers, n_classes, rng):
    if len(layers) == 0 or n_classes < 2:
        raise ValueError("at least one layer and two classes")
    mlp = [(W.copy(), c.copy()) for W, b, c in layers[:-1]]
    top = layers[-1][0]
    W_out = rng.normal(0.0, 0.01, size=(top.shape[0], n_classes)).astype(top.dtype)
    mlp.append((W_out, np.zeros(n_classes, dtype=top.dtype)))
    return mlp
