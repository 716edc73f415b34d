"""
title.ko: 시그모이드 대신 tanh를 씀
title.en: Takes tanh for the sigmoid
ko: 은닉 확률을 tanh로 구해 음수가 나옵니다. RBM의 은닉 노드가 켜질 확률은 시그모이드입니다.
en: The hidden probabilities come from tanh and can be negative. The probability that a hidden unit of an RBM is on
    is a sigmoid.
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
        V = np.tanh(V @ W + c)
    return layers
