"""
title.ko: float32를 float64로 바꿈
title.en: Turns float32 into float64
ko: 언제나 float64로 계산합니다. float32 데이터는 float32로 두고, 정수와 불리언만 float64로 바꾸세요.
en: Everything is computed in float64. Keep float32 data in float32; only integers and booleans become float64.
section: greedy
"""

import numpy as np


def pretrain_dbn(X, hidden_sizes, train_rbm):
    if len(hidden_sizes) == 0 or X.ndim != 2:
        raise ValueError("at least one layer, and X of the shape (N, D)")
    if not ((X >= 0) & (X <= 1)).all():
        raise ValueError("values of X must lie between 0 and 1")
    V = X.astype(np.float64)
    layers = []
    for n_hidden in hidden_sizes:
        W, b, c, _ = train_rbm(V, n_hidden)
        layers.append((W, b, c))
        V = 0.5 * (1 + np.tanh(0.5 * (V @ W + c)))
    return layers
