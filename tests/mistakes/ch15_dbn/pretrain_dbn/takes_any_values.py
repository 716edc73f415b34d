"""
title.ko: 값의 범위를 확인하지 않음
title.en: Takes values of any size
ko: `X`의 값이 0과 1 사이인지 확인하지 않습니다. 16까지 가는 화소값을 그대로 넣으면 RBM은 조용히 엉뚱한 것을
    배웁니다.
en: Nothing checks that the values of `X` lie between 0 and 1. Given raw pixels up to 16, the RBM quietly learns
    nonsense.
section: data-range
"""

import numpy as np


def pretrain_dbn(X, hidden_sizes, train_rbm):
    if len(hidden_sizes) == 0 or X.ndim != 2:
        raise ValueError("at least one layer, and X of the shape (N, D)")
    V = X if X.dtype.kind == "f" else X.astype(np.float64)
    layers = []
    for n_hidden in hidden_sizes:
        W, b, c, _ = train_rbm(V, n_hidden)
        layers.append((W, b, c))
        V = 0.5 * (1 + np.tanh(0.5 * (V @ W + c)))
    return layers
