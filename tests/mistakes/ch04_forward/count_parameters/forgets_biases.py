"""
title.ko: 편향을 세지 않음
title.en: Leaves out the biases
ko: 가중치만 세고 편향은 세지 않았습니다. 입력층을 뺀 층의 노드마다 편향이 하나씩 있으니 더하세요.
en: Only the weights are counted. Every node outside the input layer has a bias of its own: add those.
section: parameters
"""

from itertools import pairwise


def count_parameters(sizes):
    if len(sizes) < 2 or min(sizes) < 1:
        raise ValueError("at least two sizes, all of them 1 or more")
    return sum(inputs * nodes for inputs, nodes in pairwise(sizes))
