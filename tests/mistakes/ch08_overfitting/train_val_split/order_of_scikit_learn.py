"""
title.ko: 반환 순서가 다름
title.en: Returns the parts in another order
ko: scikit-learn의 차례인 `X_train, X_val, y_train, y_val`로 돌려줍니다. 이 연습의 차례는 `X_train, y_train, X_val,
    y_val`입니다.
en: The parts come back as `X_train, X_val, y_train, y_val`, the order of scikit-learn. Here it is `X_train,
    y_train, X_val, y_val`.
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
    val, train = order[:n_val], order[n_val:]
    return X[train], X[val], y[train], y[val]
