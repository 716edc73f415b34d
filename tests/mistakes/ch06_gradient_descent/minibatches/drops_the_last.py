"""
title.ko: 남은 행을 버림
title.en: Drops the rows left over
ko: 가득 찬 배치만 내고 마지막에 남은 행을 버립니다. 남은 행도 짧은 배치로 내세요.
en: Only full batches are yielded, and the rows left over at the end are dropped. Yield them, too, as a shorter
    batch.
section: mini-batch
"""

import numpy as np


def minibatches(X, y, batch_size, rng=None):
    if len(X) != len(y) or batch_size < 1:
        raise ValueError("unequal numbers of rows, or a batch size below 1")
    order = np.arange(len(X))
    if rng is not None:
        order = rng.permutation(len(X))
    for begin in range(0, len(X) - batch_size + 1, batch_size):
        rows = order[begin : begin + batch_size]
        yield X[rows], y[rows]
