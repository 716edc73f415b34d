"""
title.ko: 실수를 돌려줌
title.en: Returns a float
ko: 실수로 계산해서 정수가 아니라 실수를 돌려주고, 아주 큰 신경망에서는 마지막 자리가 틀립니다. 정수로 세세요.
en: The count is computed in floating point: it comes back as a float, and for huge networks its last digits are
    wrong. Count with integers.
section: parameters
"""

import numpy as np


def count_parameters(sizes):
    if len(sizes) < 2 or min(sizes) < 1:
        raise ValueError("at least two sizes, all of them 1 or more")
    sizes = np.array(sizes, dtype=np.float64)
    return ((sizes[:-1] + 1) * sizes[1:]).sum()
