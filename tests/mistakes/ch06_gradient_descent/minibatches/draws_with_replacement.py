"""
title.ko: 같은 행을 다시 뽑음
title.en: Draws rows again
ko: 행의 번호를 복원 추출하여 한 에포크에 어떤 행은 두 번 나오고 어떤 행은 나오지 않습니다. 모든 번호를 한 번
    섞은 다음 차례로 자르세요.
en: The rows are drawn with replacement, so in one epoch some come twice and others never. Shuffle all indices
    once, then cut them into pieces.
section: mini-batch
"""

import numpy as np


def minibatches(X, y, batch_size, rng=None):
    if len(X) != len(y) or batch_size < 1:
        raise ValueError("unequal numbers of rows, or a batch size below 1")
    order = np.arange(len(X))
    if rng is not None:
        order = rng.integers(len(X), size=len(X)) if len(X) else order
    for begin in range(0, len(X), batch_size):
        rows = order[begin : begin + batch_size]
        yield X[rows], y[rows]
