"""
title.ko: He에서 두 배를 빠뜨림
title.en: Leaves the factor 2 out of He
ko: He 초기화의 분산이 LeCun의 것과 같습니다. 렐루가 절반을 버리므로 분산은 그 두 배입니다.
en: He initialisation has LeCun's variance. ReLU throws half of it away, so it must be twice as large.
section: six-rules
"""

import numpy as np


def lecun_uniform(n_in, n_out, rng):
    r = np.sqrt(3 / n_in)
    return rng.uniform(-r, r, size=(n_in, n_out))


def lecun_normal(n_in, n_out, rng):
    return rng.normal(0.0, np.sqrt(1 / n_in), size=(n_in, n_out))


def glorot_uniform(n_in, n_out, rng):
    r = np.sqrt(6 / (n_in + n_out))
    return rng.uniform(-r, r, size=(n_in, n_out))


def glorot_normal(n_in, n_out, rng):
    return rng.normal(0.0, np.sqrt(2 / (n_in + n_out)), size=(n_in, n_out))


def he_uniform(n_in, n_out, rng):
    r = np.sqrt(3 / n_in)
    return rng.uniform(-r, r, size=(n_in, n_out))


def he_normal(n_in, n_out, rng):
    return rng.normal(0.0, np.sqrt(1 / n_in), size=(n_in, n_out))
