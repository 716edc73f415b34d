"""
title.ko: 자기 시드로 섞음
title.en: Shuffles with a seed of its own
ko: 받은 `rng` 대신 시드를 못박은 새 생성기로 섞어 순서가 언제나 같습니다. 받은 `rng`에서 순서를 뽑으세요.
en: Instead of `rng` a new generator with a fixed seed draws the order, which is always the same. Draw it from
    the `rng` you are given.
section: mini-batch
"""

import numpy as np


def minibatches(X, y, batch_size, rng=None):
    if len(X) != len(y) or batch_size < 1:
        raise ValueError("unequal numbers of rows, or a batch size below 1")
    order = np.arange(len(X))
    if rng is not None:
        order = np.random.default_rng(42).permutation(len(X))
    for begin in range(0, len(X), batch_size):
        rows = order[begin : begin + batch_size]
        yield X[rows], y[rows]
