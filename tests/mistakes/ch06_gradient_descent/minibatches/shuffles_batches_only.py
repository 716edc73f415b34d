"""
title.ko: 배치의 순서만 섞음
title.en: Shuffles the batches, not the rows
ko: 먼저 이웃한 행끼리 배치를 만들고 배치의 순서만 섞어, 같은 배치에 언제나 같은 행이 모입니다. 자르기 전에 행을
    섞으세요.
en: Batches of neighbouring rows are made first and only their order is shuffled, so the same rows always share
    a batch. Shuffle the rows before you cut them.
section: mini-batch
"""

import numpy as np


def minibatches(X, y, batch_size, rng=None):
    if len(X) != len(y) or batch_size < 1:
        raise ValueError("unequal numbers of rows, or a batch size below 1")
    starts = np.arange(0, len(X), batch_size)
    if rng is not None:
        starts = rng.permutation(starts)
    for begin in starts:
        yield X[begin : begin + batch_size], y[begin : begin + batch_size]
