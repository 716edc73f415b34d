"""
title.ko: 균등 분포 대신 정규 분포에서 뽑음
title.en: Draws normal weights for uniform ones
ko: 이름이 uniform인 함수에서도 표준 편차만 맞춘 정규 분포를 뽑았습니다. 균등 분포는 구간 밖의 값을 내지
    않습니다.
en: The functions called uniform draw from normal distributions with the right standard deviation. A uniform
    distribution gives nothing outside its interval.
section: six-rules
"""

import numpy as np


def lecun_uniform(n_in, n_out, rng):
    r = np.sqrt(3 / n_in)
    return rng.normal(0.0, r / np.sqrt(3), size=(n_in, n_out))


def lecun_normal(n_in, n_out, rng):
    return rng.normal(0.0, np.sqrt(1 / n_in), size=(n_in, n_out))


def glorot_uniform(n_in, n_out, rng):
    r = np.sqrt(6 / (n_in + n_out))
    return rng.normal(0.0, r / np.sqrt(3), size=(n_in, n_out))


def glorot_normal(n_in, n_out, rng):
    return rng.normal(0.0, np.sqrt(2 / (n_in + n_out)), size=(n_in, n_out))


def he_uniform(n_in, n_out, rng):
    r = np.sqrt(6 / n_in)
    return rng.normal(0.0, r / np.sqrt(3), size=(n_in, n_out))


def he_normal(n_in, n_out, rng):
    return rng.normal(0.0, np.sqrt(2 / n_in), size=(n_in, n_out))
