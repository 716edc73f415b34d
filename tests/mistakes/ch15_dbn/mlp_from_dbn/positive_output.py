"""
title.ko: 출력 가중치가 모두 양수임
title.en: Makes all output weights positive
ko: 출력 가중치를 0과 0.01 사이에서 뽑아 모두 양수입니다. 평균이 0인 정규 분포에서 뽑으세요.
en: The output weights are drawn between 0 and 0.01, so all are positive. Draw from the normal distribution, whose
    mean is 0.
section: initialising
"""

import numpy as np


def mlp_from_dbn(layers, n_classes, rng):
    if len(layers) == 0 or n_classes < 2:
        raise ValueError("at least one layer and two classes")
    mlp = [(W.copy(), c.copy()) for W, b, c in layers]
    top = layers[-1][0]
    W_out = rng.uniform(0.0, 0.01, size=(top.shape[1], n_classes)).astype(top.dtype)
    mlp.append((W_out, np.zeros(n_classes, dtype=top.dtype)))
    return mlp
