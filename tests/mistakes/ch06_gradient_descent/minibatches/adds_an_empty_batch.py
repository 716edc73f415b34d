"""
title.ko: 빈 배치를 하나 더 냄
title.en: Adds an empty batch
ko: 배치의 수를 `N // batch_size + 1`로 세어, 나누어떨어질 때 빈 배치가 하나 더 나옵니다. 나머지가 있을 때에만
    하나를 더하세요.
en: The number of batches is taken as `N // batch_size + 1`, which gives an empty one too many where it divides
    evenly. Add one only when there is a remainder.
section: counting
"""

import numpy as np


def minibatches(X, y, batch_size, rng=None):
    if len(X) != len(y) or batch_size < 1:
        raise ValueError("unequal numbers of rows, or a batch size below 1")
    order = np.arange(len(X))
    if rng is not None:
        order = rng.permutation(len(X))
    for batch in range(len(X) // batch_size + 1):
        rows = order[batch * batch_size : (batch + 1) * batch_size]
        yield X[rows], y[rows]
