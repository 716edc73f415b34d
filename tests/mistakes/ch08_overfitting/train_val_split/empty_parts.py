"""
title.ko: 빈 부분을 돌려줌
title.en: Returns an empty part
ko: 표본의 수를 반올림하고 나면 한쪽이 비는 경우를 확인하지 않습니다. 검증할 표본이 하나도 없거나 훈련할 표본이
    없으면 `ValueError`를 내세요.
en: It is not checked that rounding can leave one part without any sample. Raise `ValueError` when there would be
    nothing to validate or nothing to train on.
section: validation
"""


def train_val_split(X, y, val_fraction, rng):
    if len(X) != len(y):
        raise ValueError("X and y differ in length")
    if not 0 < val_fraction < 1:
        raise ValueError("val_fraction lies between 0 and 1")
    n_val = round(len(X) * val_fraction)
    order = rng.permutation(len(X))
    val, train = order[:n_val], order[n_val:]
    return X[train], y[train], X[val], y[val]
