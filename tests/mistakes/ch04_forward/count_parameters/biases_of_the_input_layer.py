"""
title.ko: 입력층에도 편향을 셈
title.en: Counts biases in the input layer, too
ko: 편향을 모든 층의 노드만큼 세어 입력층의 것까지 들어갔습니다. 입력층은 계산하지 않으므로 편향이 없습니다.
en: A bias is counted for every node of every layer, those of the input layer included. The input layer computes
    nothing and has no biases.
section: parameters
"""

from itertools import pairwise


def count_parameters(sizes):
    if len(sizes) < 2 or min(sizes) < 1:
        raise ValueError("at least two sizes, all of them 1 or more")
    return sum(inputs * nodes for inputs, nodes in pairwise(sizes)) + sum(sizes)
