"""
title.ko: 전역 생성기에서 뽑음
title.en: Draws from the global generator
ko: `np.random`의 전역 생성기에서 뽑아, 같은 상태의 `rng`를 건네도 부를 때마다 분할이 달라집니다.
    `rng.permutation`을 쓰세요.
en: The order comes from the global generator of `np.random`, so equal states of `rng` give different splits. Use
    `rng.permutation`.
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
    order = np.random.permutation(len(X))
    val, train = order[:n_val], order[n_val:]
    return X[train], y[train], X[val], y[val]
