"""
title.ko: 임계값을 편향으로 돌려줌
title.en: Returns the threshold as the bias
ko: 편향 자리에 임계값을 부호도 바꾸지 않고 넣었습니다. 가중합이 임계값을 넘는지 묻는 대신 0을 넘는지 묻는
    것이므로, 임계값을 왼쪽으로 옮길 때 부호를 바꾸세요.
en: In place of the bias your code returns the threshold with its sign unchanged. The neuron compares with
    0, not with the threshold, so change the sign when you move the threshold to the other side.
section: gates
"""

import numpy as np


def gate_parameters(name):
    if name == "AND":
        return np.array([1.0, 1.0]), 1.5
    if name == "OR":
        return np.array([1.0, 1.0]), 0.5
    if name == "NAND":
        return np.array([-1.0, -1.0]), -1.5
    raise ValueError(name)
