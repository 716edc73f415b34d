"""
title.ko: rng가 없어도 섞음
title.en: Shuffles without rng, too
ko: `rng`를 받지 않았는데도 섞습니다. `rng`가 `None`이면 행을 놓인 순서대로 내세요.
en: The rows are shuffled even when no `rng` was given. When `rng` is `None`, keep the order they stand in.
section: mini-batch
"""

import numpy as np


def minibatches(X, y, batch_size, rng=None):
    if len(X) != len(y) or batch_size < 1:
        raise ValueError("unequal numbers of rows, or a batch size below 1")
    rng = rng or np.random.default_rng(0)
    order = rng.permutation(len(X))
    for begin in range(0, len(X), batch_size):
        rows = order[begin : begin + batch_size]
        yield X[rows], y[rows]
