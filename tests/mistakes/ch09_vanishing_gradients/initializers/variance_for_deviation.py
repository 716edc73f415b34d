"""
title.ko: 표준 편차 자리에 분산을 넣음
title.en: Passes the variance for the standard deviation
ko: `rng.normal`에 표준 편차가 아니라 분산을 넘겼습니다. 둘째 인자는 표준 편차이므로 분산의 제곱근을 넘기세요.
en: You pass the variance to `rng.normal`. Its second argument is the standard deviation, the root of the
    variance.
section: six-rules
"""

import numpy as np


def lecun_uniform(n_in, n_out, rng):
    r = np.sqrt(3 / n_in)
    return rng.uniform(-r, r, size=(n_in, n_out))


def lecun_normal(n_in, n_out, rng):
    return rng.normal(0.0, 1 / n_in, size=(n_in, n_out))


def glorot_uniform(n_in, n_out, rng):
    r = np.sqrt(6 / (n_in + n_out))
    return rng.uniform(-r, r, size=(n_in, n_out))


def glorot_normal(n_in, n_out, rng):
    return rng.normal(0.0, 2 / (n_in + n_out), size=(n_in, n_out))


def he_uniform(n_in, n_out, rng):
    r = np.sqrt(6 / n_in)
    return rng.uniform(-r, r, size=(n_in, n_out))


def he_normal(n_in, n_out, rng):
    return rng.normal(0.0, 2 / n_in, size=(n_in, n_out))
