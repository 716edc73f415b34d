"""
title.ko: 은닉 상태를 뽑아서 넘김
title.en: Passes on drawn states
ko: 은닉 노드의 상태를 0과 1로 뽑아서 다음 RBM에 넘깁니다. 이 연습의 특징은 확률이며, 무작위는 `train_rbm` 안에서만
    쓰입니다.
en: Hidden states are drawn as zeros and ones for the next RBM. In this exercise the features are the probabilities;
    only `train_rbm` draws anything.
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
        V = (np.random.random(V.shape) < V).astype(V.dtype)
    return layers
