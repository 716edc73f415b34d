"""
title.ko: 32비트에서 넘침
title.en: Overflows 32 bits
ko: 크기를 32비트 정수의 배열에 담아 큰 신경망에서는 곱이 넘쳐 엉뚱한 수가 됩니다. 파이썬의 정수로 세거나
    64비트를 쓰세요.
en: The sizes are put into an array of 32-bit integers, where the products for large networks overflow. Count
    with Python's integers, or with 64 bits.
section: parameters
"""

import numpy as np


def count_parameters(sizes):
    if len(sizes) < 2 or min(sizes) < 1:
        raise ValueError("at least two sizes, all of them 1 or more")
    sizes = np.array(sizes).astype(np.int32)
    return ((sizes[:-1] + 1) * sizes[1:]).sum(dtype=np.int32)
