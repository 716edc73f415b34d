"""
title.ko: 층마다 편향을 하나만 셈
title.en: Counts one bias per layer
ko: 층마다 편향을 하나씩만 더했습니다. 편향은 층이 아니라 노드마다 하나입니다.
en: One bias is added for each layer. There is one for each node, not for each layer.
section: parameters
"""

from itertools import pairwise


def count_parameters(sizes):
    if len(sizes) < 2 or min(sizes) < 1:
        raise ValueError("at least two sizes, all of them 1 or more")
    return sum(inputs * nodes + 1 for inputs, nodes in pairwise(sizes))
