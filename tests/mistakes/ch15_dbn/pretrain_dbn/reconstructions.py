"""
title.ko: 복원을 다음 층에 넘김
title.en: Hands on reconstructions
ko: 은닉 확률에서 다시 내려온 복원을 다음 RBM에 넘깁니다. 특징은 은닉층에 있으므로 내려오지 말고 은닉 확률을
    넘기세요.
en: The next RBM is trained on the reconstruction, one step back down. The features are in the hidden layer: pass on
    the hidden probabilities.
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
        V = 0.5 * (1 + np.tanh(0.5 * (V @ W.T + b)))
    return layers
