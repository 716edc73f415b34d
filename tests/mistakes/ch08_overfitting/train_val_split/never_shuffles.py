"""
title.ko: 섞지 않고 뒤를 자름
title.en: Cuts without shuffling
ko: 섞지 않고 마지막 행들을 검증 데이터로 떼어 냅니다. 클래스 순서로 저장된 데이터라면 검증 데이터에 한 클래스만
    남습니다. 먼저 `rng`로 인덱스의 순서를 섞으세요.
en: The last rows become validation data without any shuffling. If the data are stored class by class, a single
    class is left to validate on. Shuffle the indices with `rng` first.
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
    order = np.arange(len(X))[::-1]
    val, train = order[:n_val][::-1], order[n_val:][::-1]
    return X[train], y[train], X[val], y[val]
