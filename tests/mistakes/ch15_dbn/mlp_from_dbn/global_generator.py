"""
title.ko: 전역 난수를 씀
title.en: Draws from the global generator
ko: 건네받은 `rng` 대신 `np.random`에서 뽑아 같은 시드로도 결과를 되풀이할 수 없습니다. 건네받은 `rng`에서 뽑으세요.
en: The draws come from `np.random` instead of `rng`, and the same seed does not repeat the result. Draw from `rng`.
section: initialising
"""

import numpy as np


def mlp_from_dbn(layers, n_classes, rng):
    if len(layers) == 0 or n_classes < 2:
        raise ValueError("at least one layer and two classes")
    mlp = [(W.copy(), c.copy()) for W, b, c in layers]
    top = layers[-1][0]
    W_out = np.random.normal(0.0, 0.01, size=(top.shape[1], n_classes)).astype(top.dtype)
    mlp.append((W_out, np.zeros(n_classes, dtype=top.dtype)))
    return mlp
