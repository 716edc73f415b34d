"""
title.ko: dtype을 바꿈
title.en: Changes the dtype
ko: 배치를 float64로 바꾸어 `uint8` 이미지는 여덟 배가 되고 정수 레이블은 실수가 됩니다. 행을 고르기만 하고
    dtype은 그대로 두세요.
en: The batches are turned into float64: images of `uint8` become eight times as large and integer labels become
    floats. Pick the rows and leave the dtype alone.
section: mini-batch
"""

import numpy as np


def minibatches(X, y, batch_size, rng=None):
    if len(X) != len(y) or batch_size < 1:
        raise ValueError("unequal numbers of rows, or a batch size below 1")
    X, y = np.asarray(X, dtype=np.float64), np.asarray(y, dtype=np.float64)
    order = np.arange(len(X))
    if rng is not None:
        order = rng.permutation(len(X))
    for begin in range(0, len(X), batch_size):
        rows = order[begin : begin + batch_size]
        yield X[rows], y[rows]
