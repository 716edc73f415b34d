"""
title.ko: 확률을 0과 1로 반올림함
title.en: Rounds the probabilities
ko: 은닉 확률을 0이나 1로 반올림해서 다음 RBM에 넘깁니다. 0.51과 0.99의 차이가 사라지니 확률 그대로 넘기세요.
en: The hidden probabilities are rounded to 0 or 1 before the next RBM gets them, and 0.51 becomes the same as 0.99.
    Pass the probabilities on.
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
        V = 0.5 * (1 + np.tanh(0.5 * (V @ W + c)))
        V = np.round(V)
    return layers
