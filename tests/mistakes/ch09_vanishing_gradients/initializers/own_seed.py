"""
title.ko: 시드를 스스로 고정함
title.en: Fixes a seed of its own
ko: 건네받은 `rng` 대신 시드를 고정한 생성기를 새로 만들어 언제나 같은 가중치가 나옵니다. `rng`에서 뽑으세요.
en: In place of the `rng` that is passed in, a new generator with a fixed seed is made, so that all calls give
    the same weights. Draw from `rng`.
section: six-rules
"""

import numpy as np


def lecun_uniform(n_in, n_out, rng):
    rng = np.random.default_rng(0)
    r = np.sqrt(3 / n_in)
    return rng.uniform(-r, r, size=(n_in, n_out))


def lecun_normal(n_in, n_out, rng):
    rng = np.random.default_rng(0)
    return rng.normal(0.0, np.sqrt(1 / n_in), size=(n_in, n_out))


def glorot_uniform(n_in, n_out, rng):
    rng = np.random.default_rng(0)
    r = np.sqrt(6 / (n_in + n_out))
    return rng.uniform(-r, r, size=(n_in, n_out))


def glorot_normal(n_in, n_out, rng):
    rng = np.random.default_rng(0)
    return rng.normal(0.0, np.sqrt(2 / (n_in + n_out)), size=(n_in, n_out))


def he_uniform(n_in, n_out, rng):
    rng = np.random.default_rng(0)
    r = np.sqrt(6 / n_in)
    return rng.uniform(-r, r, size=(n_in, n_out))


def he_normal(n_in, n_out, rng):
    rng = np.random.default_rng(0)
    return rng.normal(0.0, np.sqrt(2 / n_in), size=(n_in, n_out))
