"""
title.ko: 행의 수를 견주지 않음
title.en: Does not compare the numbers of rows
ko: X와 y의 행의 수가 달라도 그대로 나누어, 정답이 없는 표본이나 표본이 없는 정답이 생깁니다. 자르기 전에 두
    길이를 견주고 다르면 `ValueError`를 내세요.
en: X and y are cut even when they differ in length, which leaves samples without targets or targets without
    samples. Compare the lengths first and raise `ValueError` when they differ.
section: mini-batch
"""

import numpy as np


def minibatches(X, y, batch_size, rng=None):
    if batch_size < 1:
        raise ValueError("a batch size below 1")
    order = np.arange(len(X))
    if rng is not None:
        order = rng.permutation(len(X))
    for begin in range(0, len(X), batch_size):
        rows = order[begin : begin + batch_size]
        yield X[rows], y[rows[rows < len(y)]]
