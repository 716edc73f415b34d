"""
title.ko: 층마다 X에서 다시 출발함
title.en: Starts from X for every layer
ko: 다음 층의 데이터를 늘 `X`에서 첫 RBM의 것만큼만 올려서 구합니다. 지금까지의 특징을 이어서 한 층씩 더 올리세요.
en: The data of the next layer go up one RBM only, always the first. Go on from the features reached so far, one
    layer at a time.
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
        W1, _, c1 = layers[0]
        start = X if X.dtype.kind == "f" else X.astype(np.float64)
        V = 0.5 * (1 + np.tanh(0.5 * (start @ W1 + c1)))
    return layers
