"""
title.ko: 언제나 같은 시드를 씀
title.en: Uses a seed of its own
ko: 건네받은 `rng` 대신 시드를 42로 고정한 생성기에서 뽑아, 무엇을 건네든 늘 같은 분할이 나옵니다. `rng`에서
    뽑으세요.
en: A generator with the fixed seed 42 is used instead of the `rng` that was passed in, so the split is always the
    same. Draw from `rng`.
section: validation
"""

import numpy as np


def train_val_split(X, y, val_fraction, rng):
    if len(X) != len(y):
        raise ValueError("X and y differ in length")
    if not 0 < val_fraction < 1:
        raise ValueError("val_fraction lies between 0 and 1")
    n_val = round(len(X) * val_fraction)
    if n_val == 0 or n_val == len(X):
        raise ValueError("one part would be empty")
    order = np.random.default_rng(42).permutation(len(X))
    val, train = order[:n_val], order[n_val:]
    return X[train], y[train], X[val], y[val]
