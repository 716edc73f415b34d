"""
title.ko: 편향을 가중치에 넣음
title.en: Puts the bias among the weights
ko: 편향을 첫 번째 가중치로 넣어 길이 3인 배열을 돌려주는데, 이 연습의 입력에는 항상 1인 성분이 없습니다.
    길이 2인 가중치와 편향을 나누어 돌려주세요.
en: The bias is returned as a first weight, in an array of length 3, but the inputs here have no component
    that is always 1. Return the two weights and the bias separately.
section: gates
"""

import numpy as np


def gate_parameters(name):
    if name == "AND":
        return np.array([-1.5, 1.0, 1.0]), 0.0
    if name == "OR":
        return np.array([-0.5, 1.0, 1.0]), 0.0
    if name == "NAND":
        return np.array([1.5, -1.0, -1.0]), 0.0
    raise ValueError(name)
