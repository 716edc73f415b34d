"""
title.ko: 정규 분포의 표준 편차에 r을 씀
title.en: Uses the range as the standard deviation
ko: 정규 분포의 표준 편차에 균등 분포의 구간 끝 r을 썼습니다. 그러면 표준 편차가 √3배가 됩니다. 정규 분포의
    공식에는 3 대신 1, 6 대신 2가 들어갑니다.
en: The normal distributions get the end r of the uniform interval as their standard deviation, √3 times too
    much. Their formulas have a 1 in place of the 3 and a 2 in place of the 6.
section: six-rules
"""

import numpy as np


def lecun_uniform(n_in, n_out, rng):
    r = np.sqrt(3 / n_in)
    return rng.uniform(-r, r, size=(n_in, n_out))


def lecun_normal(n_in, n_out, rng):
    return rng.normal(0.0, np.sqrt(3 / n_in), size=(n_in, n_out))


def glorot_uniform(n_in, n_out, rng):
    r = np.sqrt(6 / (n_in + n_out))
    return rng.uniform(-r, r, size=(n_in, n_out))


def glorot_normal(n_in, n_out, rng):
    return rng.normal(0.0, np.sqrt(6 / (n_in + n_out)), size=(n_in, n_out))


def he_uniform(n_in, n_out, rng):
    r = np.sqrt(6 / n_in)
    return rng.uniform(-r, r, size=(n_in, n_out))


def he_normal(n_in, n_out, rng):
    return rng.normal(0.0, np.sqrt(6 / n_in), size=(n_in, n_out))
