"""
title.ko: 올라갈 때 가시 편향을 더함
title.en: Adds the visible bias on the way up
ko: 위로 올라가는 가중합에 가시 편향 `b`를 더합니다. 은닉 노드의 확률에는 은닉 편향 `c`를 더하세요. 두 층의 크기가
    같으면 오류도 나지 않습니다.
en: The weighted sums on the way up get the visible bias `b`. Hidden units have the hidden bias `c`; where both
    layers have one size nothing complains.
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
        V = 0.5 * (1 + np.tanh(0.5 * (V @ W + b)))
    return layers
