"""
title.ko: 받은 배열을 바꿈
title.en: Overwrites its input
ko: 받은 배열을 그 자리에서 나눕니다. 새 값을 만들어 돌려주세요.
en: Your code divides the array it was given in place. Make a new value.
section: mean
"""

import numpy as np


def mean(x):
    if len(x) == 0:
        raise ValueError("empty")
    x /= len(x)
    return np.sum(x)
