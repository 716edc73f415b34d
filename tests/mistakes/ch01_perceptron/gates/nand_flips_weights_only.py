"""
title.ko: NAND에서 가중치의 부호만 뒤집음
title.en: Turns only the weights round for NAND
ko: NAND에서 가중치는 음수로 바꾸었지만 편향은 AND의 것을 그대로 두어 뉴런이 한 번도 켜지지 않습니다.
    가중합 전체의 부호가 바뀌도록 편향의 부호도 뒤집으세요.
en: For NAND your weights are negative, but the bias is still that of AND, and the neuron never fires.
    Turn the sign of the bias as well, so that the whole weighted sum changes its sign.
section: gates
"""

import numpy as np


def gate_parameters(name):
    if name == "AND":
        return np.array([1.0, 1.0]), -1.5
    if name == "OR":
        return np.array([1.0, 1.0]), -0.5
    if name == "NAND":
        return np.array([-1.0, -1.0]), -1.5
    raise ValueError(name)
