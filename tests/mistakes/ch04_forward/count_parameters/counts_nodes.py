"""
title.ko: 노드를 셈
title.en: Counts the nodes
ko: 매개변수가 아니라 계산하는 노드의 수를 세었습니다. 노드마다 들어오는 가중치의 수와 편향 하나를 세어
    더하세요.
en: The nodes that compute are counted, not their parameters. Add up, for each node, the weights that lead to it
    and its bias.
section: parameters
"""


def count_parameters(sizes):
    if len(sizes) < 2 or min(sizes) < 1:
        raise ValueError("at least two sizes, all of them 1 or more")
    return sum(sizes[1:])
