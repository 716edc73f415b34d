"""
title.ko: 은닉 편향을 빠뜨림
title.en: Leaves the hidden bias out
ko: 다음 층의 데이터를 구할 때 은닉 편향 `c`를 더하지 않습니다. 은닉 확률은 `sigmoid(V @ W + c)`입니다.
en: The hidden bias `c` is missing from the data of the next layer. The hidden probabilities are `sigmoid(V @ W +
    c)`.
section: greedy
"""

import numpy as np


def pretrain_dbn(X, hidden_sizes, train_rbm):
    if len(hidden_sizes) == 0 or X.ndim != 2:
        raise ValueError("at least one layer, and X of the shape (N, D)")
    if not ((X >= 0) & (X <= 1)).all():
        raise ValueError("values of X must lie between 0 and 1")
    V = X if X.dtype.kind == "f" else X.astype(np.float64)
    layers = []
    for n_hidden in hidden_sizes:
        W, b, c, _ = train_rbm(V, n_hidden)
        layers.append((W, b, c))
        V = 0.5 * (1 + np.tanh(0.5 * (V @ W)))
    return layers
