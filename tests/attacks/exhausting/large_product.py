"""Computes in numpy for longer than there is time.

Outcome: time_limit, memory_limit
"""

import numpy as np


def scale(x):
    matrix = np.random.default_rng(0).normal(size=(1500, 1500))
    for _ in range(100):
        matrix = np.linalg.svd(matrix)[0]
    return x * 0
