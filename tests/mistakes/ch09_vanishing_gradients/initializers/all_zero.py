"""
title.ko: 모두 0으로 둠
title.en: Sets all weights to 0
ko: 가중치를 모두 0으로 두었습니다. 모든 노드가 같은 값을 내고 같은 기울기를 받으므로 층이 노드 하나와 다르지
    않습니다. 난수를 뽑으세요.
en: All weights are 0. All nodes then give the same value and get the same gradient, and the layer is no better
    than one node. Draw random numbers.
section: symmetry
"""

import numpy as np


def lecun_uniform(n_in, n_out, rng):
    return np.zeros((n_in, n_out))


def lecun_normal(n_in, n_out, rng):
    return np.zeros((n_in, n_out))


def glorot_uniform(n_in, n_out, rng):
    return np.zeros((n_in, n_out))


def glorot_normal(n_in, n_out, rng):
    return np.zeros((n_in, n_out))


def he_uniform(n_in, n_out, rng):
    return np.zeros((n_in, n_out))


def he_normal(n_in, n_out, rng):
    return np.zeros((n_in, n_out))
