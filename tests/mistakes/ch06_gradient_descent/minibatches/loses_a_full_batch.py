"""
title.ko: 마지막 배치를 통째로 잃음
title.en: Loses the last batch altogether
ko: 반복이 `N - batch_size`에서 끝나 마지막 배치가 가득 차 있어도 나오지 않습니다. 마지막 행까지 시작점을
    두세요.
en: The loop ends at `N - batch_size`, so the last batch never comes, full or not. Let the starting points go up
    to the last row.
section: mini-batch
"""

import numpy as np


def minibatches(X, y, batch_size, rng=None):
    if len(X) != len(y) or batch_size < 1:
        raise ValueError("unequal numbers of rows, or a batch size below 1")
    order = np.arange(len(X))
    if rng is not None:
        order = rng.permutation(len(X))
    for begin in range(0, len(X) - batch_size, batch_size):
        rows = order[begin : begin + batch_size]
        yield X[rows], y[rows]
