"""
title.ko: 비율을 훈련 데이터의 몫으로 봄
title.en: Takes the fraction for the training share
ko: `val_fraction`만큼을 훈련 데이터로 남기고 나머지를 검증 데이터로 보냅니다. 이 비율은 검증 데이터의 몫입니다.
en: The share `val_fraction` stays in the training data and the rest is validated on. It is the share of the
    validation data.
section: validation
"""


def train_val_split(X, y, val_fraction, rng):
    if len(X) != len(y):
        raise ValueError("X and y differ in length")
    if not 0 < val_fraction < 1:
        raise ValueError("val_fraction lies between 0 and 1")
    n_val = round(len(X) * val_fraction)
    if n_val == 0 or n_val == len(X):
        raise ValueError("one part would be empty")
    order = rng.permutation(len(X))
    train, val = order[:n_val], order[n_val:]
    return X[train], y[train], X[val], y[val]
