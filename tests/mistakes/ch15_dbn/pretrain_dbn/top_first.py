"""
title.ko: 위에서부터 담아 돌려줌
title.en: Returns the top first
ko: RBM을 위에서 아래의 순서로 돌려줍니다. 리스트의 첫째는 X에 닿아 있는 맨 아래 RBM이어야 합니다.
en: The RBMs come back from the top down. The first of the list must be the bottom one, which touches X.
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
        layers.insert(0, (W, b, c))
        V = 0.5 * (1 + np.tanh(0.5 * (V @ W + c)))
    return layers
