"""
title.ko: 모든 크기를 곱함
title.en: Multiplies all the sizes
ko: 모든 크기를 한꺼번에 곱했습니다. 가중치는 이웃한 두 층 사이에만 있으니 층마다 곱해서 더하세요.
en: All the sizes are multiplied together. There are weights between neighbouring layers only: multiply those
    pairs and add the products up.
section: parameters
"""

import math


def count_parameters(sizes):
    if len(sizes) < 2 or min(sizes) < 1:
        raise ValueError("at least two sizes, all of them 1 or more")
    return math.prod(sizes) + sum(sizes[1:])
