"""
title.ko: 시그모이드를 빠뜨림
title.en: Leaves the sigmoid out
ko: 가중합 `V @ W + c`를 그대로 넘깁니다. 다음 RBM의 데이터는 0과 1 사이의 확률이어야 하므로 시그모이드를 씌우세요.
en: The weighted sums `V @ W + c` are passed on as they are. The next RBM needs probabilities between 0 and 1: apply
    the sigmoid.
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
        V = V @ W + c
    return layers
