"""
title.ko: NaN을 통과시킴
title.en: Lets NaN pass
ko: `X.min() < 0`처럼 물어서 NaN이 통과합니다. NaN과의 비교는 모두 거짓이므로, 모든 값이 옳은지를 물으세요.
en: Questions such as `X.min() < 0` let NaN pass, because every comparison with NaN is false. Ask whether all values
    are right instead.
section: data-range
"""

import numpy as np


def pretrain_dbn(X, hidden_sizes, train_rbm):
    if len(hidden_sizes) == 0 or X.ndim != 2:
        raise ValueError("at least one layer, and X of the shape (N, D)")
    if X.min() < 0 or X.max() > 1:
        raise ValueError("values of X must lie between 0 and 1")
    V = X if X.dtype.kind == "f" else X.astype(np.float64)
    layers = []
    for n_hidden in hidden_sizes:
        W, b, c, _ = train_rbm(V, n_hidden)
        layers.append((W, b, c))
        V = 0.5 * (1 + np.tanh(0.5 * (V @ W + c)))
    return layers
