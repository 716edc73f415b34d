"""
title.ko: rng를 쓰지 않음
title.en: Ignores rng
ko: `rng`를 받아도 섞지 않아 에포크마다 배치가 똑같습니다. `rng`가 있으면 그것으로 순서를 뽑으세요.
en: Nothing is shuffled even when there is an `rng`, and the batches are the same in every epoch. Draw the order
    from `rng` when you get one.
section: mini-batch
"""

import numpy as np


def minibatches(X, y, batch_size, rng=None):
    if len(X) != len(y) or batch_size < 1:
        raise ValueError("unequal numbers of rows, or a batch size below 1")
    order = np.arange(len(X))
    for begin in range(0, len(X), batch_size):
        rows = order[begin : begin + batch_size]
        yield X[rows], y[rows]
