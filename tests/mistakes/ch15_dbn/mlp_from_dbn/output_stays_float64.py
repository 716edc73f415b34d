"""
title.ko: 출력층만 float64임
title.en: Leaves the output layer in float64
ko: DBN이 float32여도 출력층은 float64입니다. 한 층만 달라도 신경망 전체가 float64로 계산되니 맨 위층의 dtype에
    맞추세요.
en: The output layer is float64 even if the DBN is float32. One such layer makes the whole network compute in
    float64: use the dtype of the top layer.
section: initialising
"""

import numpy as np


def mlp_from_dbn(layers, n_classes, rng):
    if len(layers) == 0 or n_classes < 2:
        raise ValueError("at least one layer and two classes")
    mlp = [(W.copy(), c.copy()) for W, b, c in layers]
    top = layers[-1][0]
    W_out = rng.normal(0.0, 0.01, size=(top.shape[1], n_classes))
    mlp.append((W_out, np.zeros(n_classes)))
    return mlp
