"""
title.ko: 모르는 이름도 받음
title.en: Accepts every name
ko: AND와 OR이 아닌 이름은 모두 NAND로 여겨 'XOR'에도 값을 돌려줍니다. 세 이름을 모두 확인하고 나머지에는
    `ValueError`를 내세요.
en: Every name other than AND and OR counts as NAND, so even 'XOR' gets an answer. Test for all three
    names and raise `ValueError` for the rest.
section: gates
"""

import numpy as np


def gate_parameters(name):
    if name == "AND":
        return np.array([1.0, 1.0]), -1.5
    if name == "OR":
        return np.array([1.0, 1.0]), -0.5
    return np.array([-1.0, -1.0]), 1.5
