"""
title.ko: 인수를 확인하지 않음
title.en: Checks nothing
ko: 클래스가 하나뿐이거나 음수여도, RBM이 없어도 그대로 진행합니다. 먼저 확인하고 `ValueError`를 내세요.
en: One class, a negative number of classes, no RBM at all: nothing is refused. Check first and raise a `ValueError`.
section: initialising
"""

import numpy as np


def mlp_from_dbn(layers, n_classes, rng):
    mlp = [(W.copy(), c.copy()) for W, b, c in layers]
    top = layers[-1][0]
    W_out = rng.normal(0.0, 0.01, size=(top.shape[1], n_classes)).astype(top.dtype)
    mlp.append((W_out, np.zeros(n_classes, dtype=top.dtype)))
    return mlp
