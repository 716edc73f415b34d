"""
title.ko: 정규 분포를 (-r, r)로 자름
title.en: Cuts the normal distribution off
ko: 정규 분포의 가중치를 [-2σ, 2σ] 안에 들 때까지 다시 뽑습니다. 여기서는 자르지 않은 정규 분포입니다.
en: Normal weights are drawn again until they lie within [-2σ, 2σ]. The normal distributions of this exercise
    are not truncated.
section: six-rules
"""

import numpy as np


def normal(sigma, size, rng):
    weights = rng.normal(0.0, sigma, size=size)
    while (far := np.abs(weights) > 2 * sigma).any():
        weights[far] = rng.normal(0.0, sigma, size=far.sum())
    return weights


def lecun_uniform(n_in, n_out, rng):
    r = np.sqrt(3 / n_in)
    return rng.uniform(-r, r, size=(n_in, n_out))


def lecun_normal(n_in, n_out, rng):
    return normal(np.sqrt(1 / n_in), (n_in, n_out), rng)


def glorot_uniform(n_in, n_out, rng):
    r = np.sqrt(6 / (n_in + n_out))
    return rng.uniform(-r, r, size=(n_in, n_out))


def glorot_normal(n_in, n_out, rng):
    return normal(np.sqrt(2 / (n_in + n_out)), (n_in, n_out), rng)


def he_uniform(n_in, n_out, rng):
    r = np.sqrt(6 / n_in)
    return rng.uniform(-r, r, size=(n_in, n_out))


def he_normal(n_in, n_out, rng):
    return normal(np.sqrt(2 / n_in), (n_in, n_out), rng)
