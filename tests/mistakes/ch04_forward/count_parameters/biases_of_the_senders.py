"""
title.ko: 보내는 쪽에 편향을 셈
title.en: Gives the biases to the senders
ko: 층마다 받는 노드가 아니라 보내는 노드의 수만큼 편향을 더했습니다. 편향은 가중합을 구하는 노드, 곧 받는 쪽에
    있습니다.
en: For each layer as many biases are added as it has inputs. A bias belongs to the node that computes the
    weighted sum, on the receiving side.
section: parameters
"""

from itertools import pairwise


def count_parameters(sizes):
    if len(sizes) < 2 or min(sizes) < 1:
        raise ValueError("at least two sizes, all of them 1 or more")
    return sum(inputs * nodes + inputs for inputs, nodes in pairwise(sizes))
