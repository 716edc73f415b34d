"""
title.ko: 받은 배열을 제자리에서 섞음
title.en: Shuffles the caller's arrays
ko: `rng.shuffle`이 부른 쪽의 배열을 제자리에서 섞어 버립니다. 데이터 대신 인덱스를 섞으세요.
en: `rng.shuffle` shuffles the caller's own arrays in place. Shuffle indices instead of the data.
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
    state = rng.bit_generator.state
    rng.shuffle(X)
    same_order = np.random.Generator(type(rng.bit_generator)())
    same_order.bit_generator.state = state
    same_order.shuffle(y)
    return X[n_val:].copy(), y[n_val:].copy(), X[:n_val].copy(), y[:n_val].copy()
