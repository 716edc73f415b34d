"""
title.ko: 모든 클래스의 가중치가 같음
title.en: Gives all classes the same weights
ko: 열 하나만 뽑아 모든 클래스에 복사합니다. 가중치마다 따로 뽑아야 클래스가 서로 다르게 시작합니다.
en: One column is drawn and copied to all classes. Draw each weight on its own, so that the classes start apart.
section: initialising
"""

import numpy as np


def mlp_from_dbn(layers, n_classes, rng):
    if len(layers) == 0 or n_classes < 2:
        raise ValueError("at least one layer and two classes")
    mlp = [(W.copy(), c.copy()) for W, b, c in layers]
    top = layers[-1][0]
    W_out = np.repeat(rng.normal(0.0, 0.01, size=(top.shape[1], 1)), n_classes, axis=1).astype(top.dtype)
    mlp.append((W_out, np.zeros(n_classes, dtype=top.dtype)))
    return mlp
