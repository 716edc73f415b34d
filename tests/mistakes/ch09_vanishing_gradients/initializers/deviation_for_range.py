"""
title.ko: 균등 분포의 구간에 표준 편차를 씀
title.en: Uses the standard deviation as the range
ko: 균등 분포의 구간 끝에 정규 분포의 표준 편차를 썼습니다. 구간이 [-r, r]이면 표준 편차는 r/√3이므로 r은 √3배가
    되어야 합니다.
en: The uniform interval ends at the standard deviation of the normal one. Uniform weights on [-r, r] have a
    standard deviation of r/√3 only, so r must be √3 times as large.
section: six-rules
"""

import numpy as np


def lecun_uniform(n_in, n_out, rng):
    r = np.sqrt(1 / n_in)
    return rng.uniform(-r, r, size=(n_in, n_out))


def lecun_normal(n_in, n_out, rng):
    return rng.normal(0.0, np.sqrt(1 / n_in), size=(n_in, n_out))


def glorot_uniform(n_in, n_out, rng):
    r = np.sqrt(2 / (n_in + n_out))
    return rng.uniform(-r, r, size=(n_in, n_out))


def glorot_normal(n_in, n_out, rng):
    return rng.normal(0.0, np.sqrt(2 / (n_in + n_out)), size=(n_in, n_out))


def he_uniform(n_in, n_out, rng):
    r = np.sqrt(2 / n_in)
    return rng.uniform(-r, r, size=(n_in, n_out))


def he_normal(n_in, n_out, rng):
    return rng.normal(0.0, np.sqrt(2 / n_in), size=(n_in, n_out))
