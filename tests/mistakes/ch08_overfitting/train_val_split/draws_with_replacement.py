"""
title.ko: 같은 표본을 여러 번 뽑음
title.en: Draws samples more than once
ko: 검증 표본을 복원 추출로 뽑아 같은 표본이 여러 번 들어가고 크기도 어긋납니다. 순서를 한 번 섞어 한 곳에서
    자르거나 `replace=False`로 뽑으세요.
en: The validation samples are drawn with replacement, so some occur twice and the sizes no longer fit. Shuffle once
    and cut once, or draw with `replace=False`.
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
    val = rng.choice(len(X), n_val)
    train = np.setdiff1d(np.arange(len(X)), val)
    return X[train], y[train], X[val], y[val]
