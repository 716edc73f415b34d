"""
title.ko: 데이터를 마음대로 다시 맞춤
title.en: Rescales the data on its own
ko: `X`를 제 최댓값으로 나누고 시작합니다. 범위를 벗어난 데이터는 고치지 말고 `ValueError`로 알리고, 옳은 데이터는
    그대로 쓰세요.
en: `X` is divided by its own maximum first. Data outside the range are to be refused with a `ValueError`, and right
    data used as they are.
section: data-range
"""

import numpy as np


def pretrain_dbn(X, hidden_sizes, train_rbm):
    if len(hidden_sizes) == 0 or X.ndim != 2:
        raise ValueError("at least one layer, and X of the shape (N, D)")
    V = X if X.dtype.kind == "f" else X.astype(np.float64)
    V = V / max(V.max(), 1e-12)
    layers = []
    for n_hidden in hidden_sizes:
        W, b, c, _ = train_rbm(V, n_hidden)
        layers.append((W, b, c))
        V = 0.5 * (1 + np.tanh(0.5 * (V @ W + c)))
    return layers
