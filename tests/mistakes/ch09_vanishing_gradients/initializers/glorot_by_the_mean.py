"""
title.ko: Glorot에서 합 대신 평균으로 나눔
title.en: Divides Glorot by the mean width
ko: Glorot의 식에서 n_in과 n_out의 합이 아니라 평균으로 나눠 가중치가 √2배가 되었습니다. 분자의 6과 2는 합에
    맞춘 것입니다.
en: Glorot's formula is divided by the mean of n_in and n_out instead of their sum, which makes weights √2 times
    too large. The 6 and the 2 go with the sum.
section: six-rules
"""

import numpy as np


def lecun_uniform(n_in, n_out, rng):
    r = np.sqrt(3 / n_in)
    return rng.uniform(-r, r, size=(n_in, n_out))


def lecun_normal(n_in, n_out, rng):
    return rng.normal(0.0, np.sqrt(1 / n_in), size=(n_in, n_out))


def glorot_uniform(n_in, n_out, rng):
    r = np.sqrt(6 / ((n_in + n_out) / 2))
    return rng.uniform(-r, r, size=(n_in, n_out))


def glorot_normal(n_in, n_out, rng):
    return rng.normal(0.0, np.sqrt(2 / ((n_in + n_out) / 2)), size=(n_in, n_out))


def he_uniform(n_in, n_out, rng):
    r = np.sqrt(6 / n_in)
    return rng.uniform(-r, r, size=(n_in, n_out))


def he_normal(n_in, n_out, rng):
    return rng.normal(0.0, np.sqrt(2 / n_in), size=(n_in, n_out))
