"""
title.ko: Glorot에서 n_out을 빠뜨림
title.en: Leaves n_out out of Glorot
ko: Glorot의 식에서 n_in만 썼습니다. 두 방향의 절충이므로 n_in과 n_out을 더한 값으로 나눕니다.
en: Glorot's formula has only n_in. It is a compromise between both directions: divide by the sum of n_in and
    n_out.
section: six-rules
"""

import numpy as np


def lecun_uniform(n_in, n_out, rng):
    r = np.sqrt(3 / n_in)
    return rng.uniform(-r, r, size=(n_in, n_out))


def lecun_normal(n_in, n_out, rng):
    return rng.normal(0.0, np.sqrt(1 / n_in), size=(n_in, n_out))


def glorot_uniform(n_in, n_out, rng):
    r = np.sqrt(6 / (n_in + n_in))
    return rng.uniform(-r, r, size=(n_in, n_out))


def glorot_normal(n_in, n_out, rng):
    return rng.normal(0.0, np.sqrt(1 / n_in), size=(n_in, n_out))


def he_uniform(n_in, n_out, rng):
    r = np.sqrt(6 / n_in)
    return rng.uniform(-r, r, size=(n_in, n_out))


def he_normal(n_in, n_out, rng):
    return rng.normal(0.0, np.sqrt(2 / n_in), size=(n_in, n_out))
