"""
title.ko: exp가 넘침
title.en: exp overflows
ko: 시그모이드를 `1 / (1 + np.exp(-z))`로 구해 크게 음수인 가중합에서 exp가 넘칩니다. 넘치지 않는 식을 쓰세요. 예컨대
    tanh로 적을 수 있습니다.
en: The sigmoid is `1 / (1 + np.exp(-z))`, whose exp overflows for weighted sums far below 0. Use a form that does
    not, for instance with tanh.
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
        V = 1 / (1 + np.exp(-(V @ W + c)))
    return layers
