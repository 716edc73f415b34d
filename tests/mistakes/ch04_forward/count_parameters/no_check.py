"""
title.ko: 크기를 확인하지 않음
title.en: Does not check the sizes
ko: 크기가 하나뿐이거나 0인 목록에도 수를 돌려줍니다. 크기가 둘 이상이고 모두 1 이상인지 먼저 확인하고, 아니면
    `ValueError`를 내세요.
en: A list with a single size, or with a size of 0, gets a number. Make sure first that there are at least two
    sizes, all of them 1 or more, and raise `ValueError` if not.
section: parameters
"""

from itertools import pairwise


def count_parameters(sizes):
    return sum((inputs + 1) * nodes for inputs, nodes in pairwise(sizes))
