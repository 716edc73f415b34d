"""
title.ko: 훈련 데이터에 검증 표본이 남음
title.en: Leaves the validation samples in the training data
ko: 검증 표본을 뽑은 뒤에도 훈련 데이터로 전체를 돌려줍니다. 이미 본 표본으로 재는 검증은 과적합을 알아채지
    못합니다. 뽑힌 표본을 훈련 데이터에서 빼세요.
en: All rows stay in the training data after the validation samples were drawn. Validating on samples the model has
    seen cannot notice overfitting. Take the drawn samples out of the training data.
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
    val, train = order[:n_val], order
    return X[train], y[train], X[val], y[val]
