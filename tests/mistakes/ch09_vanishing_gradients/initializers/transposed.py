"""
title.ko: 모양을 (n_out, n_in)으로 냄
title.en: Returns the shape (n_out, n_in)
ko: 가중치를 (n_out, n_in) 모양으로 돌려줍니다. 파이토치의 순서이지만, 이 과정에서는 `x @ W`에 맞는 (n_in,
    n_out)입니다.
en: Weights come in the shape (n_out, n_in). That is PyTorch's order; this course has (n_in, n_out), which fits
    `x @ W`.
section: six-rules
"""

import numpy as np


def lecun_uniform(n_in, n_out, rng):
    r = np.sqrt(3 / n_in)
    return rng.uniform(-r, r, size=(n_out, n_in))


def lecun_normal(n_in, n_out, rng):
    return rng.normal(0.0, np.sqrt(1 / n_in), size=(n_out, n_in))


def glorot_uniform(n_in, n_out, rng):
    r = np.sqrt(6 / (n_in + n_out))
    return rng.uniform(-r, r, size=(n_out, n_in))


def glorot_normal(n_in, n_out, rng):
    return rng.normal(0.0, np.sqrt(2 / (n_in + n_out)), size=(n_out, n_in))


def he_uniform(n_in, n_out, rng):
    r = np.sqrt(6 / n_in)
    return rng.uniform(-r, r, size=(n_out, n_in))


def he_normal(n_in, n_out, rng):
    return rng.normal(0.0, np.sqrt(2 / n_in), size=(n_out, n_in))
