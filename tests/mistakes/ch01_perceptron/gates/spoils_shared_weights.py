"""
title.ko: 함께 쓰는 배열을 고침
title.en: Changes a shared array
ko: NAND를 만들 때 AND가 쓰는 배열의 부호를 제자리에서 뒤집으므로, 그다음부터는 AND도 NAND도 틀립니다.
    함께 쓰는 배열은 그대로 두고 부호를 바꾼 새 배열을 돌려주세요.
en: To make NAND your code turns the signs of the array of AND in place, so every later AND and NAND is
    wrong. Leave the shared array alone and return a new one with the signs turned.
section: gates
"""

import numpy as np

GATES = {"AND": (np.array([1.0, 1.0]), -1.5), "OR": (np.array([1.0, 1.0]), -0.5)}


def gate_parameters(name):
    if name == "NAND":
        w, b = GATES["AND"]
        w *= -1
        return w, -b
    if name in GATES:
        return GATES[name]
    raise ValueError(name)
