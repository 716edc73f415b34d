"""
title.ko: 오차 기록까지 돌려줌
title.en: Returns the errors as well
ko: `train_rbm`이 돌려준 네 가지를 그대로 담습니다. DBN의 층은 `(W, b, c)` 셋이므로 오차 기록은 빼세요.
en: All four things that `train_rbm` returned are kept. A layer of the DBN is the three arrays `(W, b, c)`; leave the
    errors out.
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
        W, b, c, errors = train_rbm(V, n_hidden)
        layers.append((W, b, c, errors))
        V = 0.5 * (1 + np.tanh(0.5 * (V @ W + c)))
    return layers
