"""
title.ko: 제 시드를 씀
title.en: Uses a seed of its own
ko: 건네받은 `rng`를 두고 시드가 정해진 새 생성기에서 뽑아 부를 때마다 같은 가중치가 나옵니다. 건네받은 `rng`에서
    뽑으세요.
en: The draws come from a new generator with a fixed seed instead of `rng`, so every call gives the same weights.
    Draw from `rng`.
section: initialising
"""

import numpy as np


def mlp_from_dbn(layers, n_classes, rng):
    if len(layers) == 0 or n_classes < 2:
        raise ValueError("at least one layer and two classes")
    mlp = [(W.copy(), c.copy()) for W, b, c in layers]
    top = layers[-1][0]
    W_out = np.random.default_rng(0).normal(0.0, 0.01, size=(top.shape[1], n_classes)).astype(top.dtype)
    mlp.append((W_out, np.zeros(n_classes, dtype=top.dtype)))
    return mlp
