"""
title.ko: 출력 가중치를 0으로 둠
title.en: Starts the output weights at 0
ko: 출력층의 가중치를 0으로 둡니다. 이 연습에서는 표준 편차 0.01인 정규 분포에서 뽑습니다. 0이면 첫 걸음에 은닉층으로
    기울기가 흐르지 않습니다.
en: The output weights start at 0. Here they are drawn from a normal distribution with standard deviation 0.01. With
    zeros no gradient reaches the hidden layers in the first step.
section: initialising
"""

import numpy as np


def mlp_from_dbn(layers, n_classes, rng):
    if len(layers) == 0 or n_classes < 2:
        raise ValueError("at least one layer and two classes")
    mlp = [(W.copy(), c.copy()) for W, b, c in layers]
    top = layers[-1][0]
    W_out = np.zeros((top.shape[1], n_classes), dtype=top.dtype)
    mlp.append((W_out, np.zeros(n_classes, dtype=top.dtype)))
    return mlp
