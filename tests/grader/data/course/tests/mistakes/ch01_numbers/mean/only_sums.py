"""
title.ko: 더하기만 함
title.en: Only adds up
ko: 합을 그대로 돌려줍니다. 합을 수의 개수로 나누세요.
en: Your code returns the sum. Divide it by how many numbers there are.
section: mean
"""

import numpy as np


def mean(x):
    if len(x) == 0:
        raise ValueError("empty")
    return np.sum(x)
