"""
title.ko: X와 y를 따로 섞음
title.en: Shuffles X and y separately
ko: `X`와 `y`의 순서를 따로 뽑아서 표본이 남의 정답과 짝지어집니다. 순서를 한 번만 뽑아 두 배열에 함께 쓰세요.
en: `X` and `y` are shuffled by two different orders, so samples end up with labels of others. Draw one order and
    use it for both arrays.
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
    X, y = X[rng.permutation(len(X))], y[rng.permutation(len(y))]
    return X[n_val:], y[n_val:], X[:n_val], y[:n_val]
