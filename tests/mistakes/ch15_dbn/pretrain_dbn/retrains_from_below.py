"""
title.ko: 층을 더할 때마다 아래층을 다시 학습함
title.en: Trains the lower layers again for each new one
ko: 층을 하나 더할 때마다 맨 아래부터 다시 학습합니다. 한번 학습한 RBM은 고정하고, 새 RBM만 학습하세요.
en: For each new layer training begins again at the bottom. An RBM that is trained stays as it is; train the new one
    only.
section: greedy
"""

import numpy as np


def pretrain_dbn(X, hidden_sizes, train_rbm):
    if len(hidden_sizes) == 0 or X.ndim != 2:
        raise ValueError("at least one layer, and X of the shape (N, D)")
    if not ((X >= 0) & (X <= 1)).all():
        raise ValueError("values of X must lie between 0 and 1")
    V = X if X.dtype.kind == "f" else X.astype(np.float64)
    for height in range(1, len(hidden_sizes) + 1):
        layers, H = [], V
        for n_hidden in hidden_sizes[:height]:
            W, b, c, _ = train_rbm(H, n_hidden)
            layers.append((W, b, c))
            H = 0.5 * (1 + np.tanh(0.5 * (H @ W + c)))
    return layers
