"""
title.ko: 전역 난수를 씀
title.en: Uses the global generator
ko: 받은 `rng` 대신 `np.random`의 전역 생성기로 섞어, 시드를 정해도 같은 순서를 다시 얻을 수 없습니다. 받은
    `rng`에서 순서를 뽑으세요.
en: The order comes from the global generator of `np.random` instead of `rng`, so no seed brings the same order
    back. Draw it from the `rng` you are given.
section: mini-batch
"""

import numpy as np


def minibatches(X, y, batch_size, rng=None):
    if len(X) != len(y) or batch_size < 1:
        raise ValueError("unequal numbers of rows, or a batch size below 1")
    order = np.arange(len(X)) if rng is None else np.random.permutation(len(X))
    for begin in range(0, len(X), batch_size):
        rows = order[begin : begin + batch_size]
        yield X[rows], y[rows]
