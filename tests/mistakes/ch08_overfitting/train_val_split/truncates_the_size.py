"""
title.ko: 검증 표본의 수를 잘라 버림
title.en: Cuts the number of validation samples down
ko: `int`는 소수점 아래를 버리므로 `int(100 * 0.29)`는 28입니다. 실수 곱의 반올림 오차로 하나가 사라지지 않게 가장
    가까운 정수를 구하세요.
en: `int` cuts off the fraction, and `int(100 * 0.29)` is 28. Take the nearest whole number, so that rounding in the
    product does not cost a sample.
section: validation
"""


def train_val_split(X, y, val_fraction, rng):
    if len(X) != len(y):
        raise ValueError("X and y differ in length")
    if not 0 < val_fraction < 1:
        raise ValueError("val_fraction lies between 0 and 1")
    n_val = int(len(X) * val_fraction)
    if n_val == 0 or n_val == len(X):
        raise ValueError("one part would be empty")
    order = rng.permutation(len(X))
    val, train = order[:n_val], order[n_val:]
    return X[train], y[train], X[val], y[val]
