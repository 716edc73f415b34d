"""
title.ko: 배치의 크기를 고르게 나눔
title.en: Evens out the sizes
ko: `np.array_split`으로 배치의 크기를 고르게 맞추어 `batch_size`보다 작은 배치가 여럿 생깁니다. `batch_size`씩
    자르고 마지막에만 남은 행을 두세요.
en: `np.array_split` evens out the sizes, and several batches are smaller than `batch_size`. Cut pieces of
    `batch_size` and leave the remainder to the last one.
section: mini-batch
"""

import numpy as np


def minibatches(X, y, batch_size, rng=None):
    if len(X) != len(y) or batch_size < 1:
        raise ValueError("unequal numbers of rows, or a batch size below 1")
    order = np.arange(len(X))
    if rng is not None:
        order = rng.permutation(len(X))
    if len(X) == 0:
        return
    for rows in np.array_split(order, -(-len(X) // batch_size)):
        yield X[rows], y[rows]
