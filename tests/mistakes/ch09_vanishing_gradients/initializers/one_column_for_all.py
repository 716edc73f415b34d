"""
title.ko: 한 노드의 가중치를 모든 노드에 씀
title.en: Gives all nodes the same weights
ko: 한 노드의 가중치만 뽑아 모든 노드에 되풀이합니다. 그러면 노드들이 똑같은 기울기를 받아 영영 같은 것을
    배웁니다. 원소마다 뽑으세요.
en: The weights of one node are drawn and repeated for all. Such nodes get equal gradients and learn the same
    for ever: draw every element.
section: symmetry
"""

import numpy as np


def lecun_uniform(n_in, n_out, rng):
    r = np.sqrt(3 / n_in)
    return np.tile(rng.uniform(-r, r, size=(n_in, 1)), (1, n_out))


def lecun_normal(n_in, n_out, rng):
    return np.tile(rng.normal(0.0, np.sqrt(1 / n_in), size=(n_in, 1)), (1, n_out))


def glorot_uniform(n_in, n_out, rng):
    r = np.sqrt(6 / (n_in + n_out))
    return np.tile(rng.uniform(-r, r, size=(n_in, 1)), (1, n_out))


def glorot_normal(n_in, n_out, rng):
    return np.tile(rng.normal(0.0, np.sqrt(2 / (n_in + n_out)), size=(n_in, 1)), (1, n_out))


def he_uniform(n_in, n_out, rng):
    r = np.sqrt(6 / n_in)
    return np.tile(rng.uniform(-r, r, size=(n_in, 1)), (1, n_out))


def he_normal(n_in, n_out, rng):
    return np.tile(rng.normal(0.0, np.sqrt(2 / n_in), size=(n_in, 1)), (1, n_out))
