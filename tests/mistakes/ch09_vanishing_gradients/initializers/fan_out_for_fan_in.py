"""
title.ko: n_in 대신 n_out으로 나눔
title.en: Divides by n_out
ko: LeCun과 He의 식에서 입력의 수 n_in이 아니라 노드의 수 n_out으로 나눴습니다. 가중합에서 더해지는 항의 수는
    n_in입니다.
en: The formulas of LeCun and He are divided by the number of nodes n_out. A weighted sum adds up n_in terms:
    divide by n_in.
section: variance
"""

import numpy as np


def lecun_uniform(n_in, n_out, rng):
    r = np.sqrt(3 / n_out)
    return rng.uniform(-r, r, size=(n_in, n_out))


def lecun_normal(n_in, n_out, rng):
    return rng.normal(0.0, np.sqrt(1 / n_out), size=(n_in, n_out))


def glorot_uniform(n_in, n_out, rng):
    r = np.sqrt(6 / (n_in + n_out))
    return rng.uniform(-r, r, size=(n_in, n_out))


def glorot_normal(n_in, n_out, rng):
    return rng.normal(0.0, np.sqrt(2 / (n_in + n_out)), size=(n_in, n_out))


def he_uniform(n_in, n_out, rng):
    r = np.sqrt(6 / n_out)
    return rng.uniform(-r, r, size=(n_in, n_out))


def he_normal(n_in, n_out, rng):
    return rng.normal(0.0, np.sqrt(2 / n_out), size=(n_in, n_out))
