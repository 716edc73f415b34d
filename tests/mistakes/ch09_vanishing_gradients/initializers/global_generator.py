"""
title.ko: 전역 생성기에서 뽑음
title.en: Draws from the global generator
ko: `np.random`의 전역 생성기에서 뽑아 같은 `rng`를 주어도 가중치가 달라집니다. 건네받은 `rng`의 메서드를
    부르세요.
en: The weights come from NumPy's global generator, so the same `rng` gives other weights. Call the methods of
    the `rng` that is passed in.
section: six-rules
"""

import numpy as np


def lecun_uniform(n_in, n_out, rng):
    r = np.sqrt(3 / n_in)
    return np.random.uniform(-r, r, size=(n_in, n_out))


def lecun_normal(n_in, n_out, rng):
    return np.random.normal(0.0, np.sqrt(1 / n_in), size=(n_in, n_out))


def glorot_uniform(n_in, n_out, rng):
    r = np.sqrt(6 / (n_in + n_out))
    return np.random.uniform(-r, r, size=(n_in, n_out))


def glorot_normal(n_in, n_out, rng):
    return np.random.normal(0.0, np.sqrt(2 / (n_in + n_out)), size=(n_in, n_out))


def he_uniform(n_in, n_out, rng):
    r = np.sqrt(6 / n_in)
    return np.random.uniform(-r, r, size=(n_in, n_out))


def he_normal(n_in, n_out, rng):
    return np.random.normal(0.0, np.sqrt(2 / n_in), size=(n_in, n_out))
