"""
title.ko: 맨 위 RBM을 학습하지 않음
title.en: Leaves the top RBM out
ko: 맨 위층의 RBM을 학습하지 않습니다. `hidden_sizes`의 수마다 RBM이 하나씩 있어야 합니다.
en: The RBM at the top is not trained. There is one RBM for each number of `hidden_sizes`.
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
    for n_hidden in hidden_sizes[: max(1, len(hidden_sizes) - 1)]:
        W, b, c, _ = train_rbm(V, n_hidden)
        layers.append((W, b, c))
        V = 0.5 * (1 + np.tanh(0.5 * (V @ W + c)))
    return layers
