"""
title.ko: 자른 자리의 표본이 빠짐
title.en: Loses the sample at the cut
ko: 훈련 데이터를 자른 자리보다 하나 뒤에서 시작해 표본 하나가 어느 쪽에도 들어가지 않습니다. 두 조각이 같은
    자리에서 만나게 하세요.
en: The training data begin one behind the cut, and one sample lands in neither part. Let both slices meet at the
    same index.
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
    val, train = order[:n_val], order[n_val + 1 :]
    return X[train], y[train], X[val], y[val]
