"""
title.ko: NAND에 AND의 값을 씀
title.en: Returns AND for NAND
ko: NAND를 물어도 AND의 가중치와 편향을 돌려줍니다. NAND의 출력은 AND와 정반대이므로 가중합의 부호를 모두
    뒤집으세요.
en: For NAND your code returns the weights and the bias of AND. The outputs of NAND are the opposite of
    AND's, so turn every sign of the weighted sum.
section: gates
"""

import numpy as np


def gate_parameters(name):
    if name in ("AND", "NAND"):
        return np.array([1.0, 1.0]), -1.5
    if name == "OR":
        return np.array([1.0, 1.0]), -0.5
    raise ValueError(name)
