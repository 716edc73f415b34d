"""
title.ko: 떨어진 층도 이음
title.en: Joins distant layers, too
ko: 이웃하지 않은 층 사이에도 가중치가 있다고 세었습니다. 한 층은 바로 앞 층의 출력만 받습니다.
en: Weights are counted between layers that are not neighbours, too. A layer takes the outputs of the one right
    before it only.
section: parameters
"""

from itertools import combinations


def count_parameters(sizes):
    if len(sizes) < 2 or min(sizes) < 1:
        raise ValueError("at least two sizes, all of them 1 or more")
    return sum(a * b for a, b in combinations(sizes, 2)) + sum(sizes[1:])
