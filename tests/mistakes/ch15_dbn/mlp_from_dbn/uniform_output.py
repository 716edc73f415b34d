"""
title.ko: 출력 가중치를 균등 분포에서 뽑음
title.en: Draws the output weights from a uniform distribution
ko: 출력 가중치를 −0.01과 0.01 사이의 균등 분포에서 뽑습니다. 평균 0, 표준 편차 0.01인 정규 분포에서 뽑으세요.
en: The output weights are uniform between -0.01 and 0.01. Draw from the normal distribution with mean 0 and standard
    deviation 0.01.
section: initialising
"""

import numpy as np


def mlp_from_dbn(layers, n_classes, rng):
    if len(layers) == 0 or n_classes < 2:
        raise ValueError("at least one layer and two classes")
    mlp = [(W.copy(), c.copy()) for W, b, c in layers]
    top = layers[-1][0]
    W_out = rng.uniform(-0.01, 0.01, size=(top.shape[1], n_classes)).astype(top.dtype)
    mlp.append((W_out, np.zeros(n_classes, dtype=top.dtype)))
    return mlp
