"""
title.ko: 은닉층을 난수로 다시 시작함
title.en: Starts the hidden layers at random
ko: DBN의 크기만 쓰고 가중치는 난수로 새로 뽑습니다. 배운 값을 복사해야 사전 학습이 쓸모가 있습니다.
en: Only the sizes of the DBN are used, and the weights are drawn anew. Pre-training is of use only if what was
    learnt is copied.
section: initialising
"""

import numpy as np


def mlp_from_dbn(layers, n_classes, rng):
    if len(layers) == 0 or n_classes < 2:
        raise ValueError("at least one layer and two classes")
    mlp = [(rng.normal(0.0, 0.01, size=W.shape).astype(W.dtype), np.zeros_like(c)) for W, b, c in layers]
    top = layers[-1][0]
    W_out = rng.normal(0.0, 0.01, size=(top.shape[1], n_classes)).astype(top.dtype)
    mlp.append((W_out, np.zeros(n_classes, dtype=top.dtype)))
    return mlp
