"""
title.ko: 빈 배열의 평균을 0으로 함
title.en: Calls the mean of nothing zero
ko: 빈 배열에 0을 돌려줍니다. 오류를 내세요.
en: Your code returns 0 for an empty array. Raise an error instead.
section: mean
"""

import numpy as np


def mean(x):
    if len(x) == 0:
        return 0.0
    return np.sum(x) / len(x)
