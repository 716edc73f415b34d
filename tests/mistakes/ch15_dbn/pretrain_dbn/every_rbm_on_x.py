"""
title.ko: 모든 RBM을 X로 학습함
title.en: Trains every RBM on X
ko: 모든 RBM이 `X`로 학습합니다. 둘째 RBM부터는 바로 아래 RBM의 은닉 확률이 데이터입니다.
en: Every RBM is trained on `X`. From the second on, the data are the hidden probabilities of the RBM right below.
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
    return layers
