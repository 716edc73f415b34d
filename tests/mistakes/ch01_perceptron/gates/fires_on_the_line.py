"""
title.ko: 가중합 0에서도 켜진다고 봄
title.en: Expects a neuron to fire at 0
ko: 켜져야 할 꼭짓점의 가중합이 정확히 0인데, 이 장의 계단 함수는 0에서 켜지지 않습니다. 직선이 꼭짓점을
    지나지 않고 꼭짓점 사이를 지나도록 편향을 옮기세요.
en: At corners that should fire the weighted sum is exactly 0, where the step function of this chapter is
    still off. Shift the bias so that the line runs between the corners instead of through them.
section: linear-separability
"""

import numpy as np


def gate_parameters(name):
    if name == "AND":
        return np.array([1.0, 1.0]), -2.0
    if name == "OR":
        return np.array([1.0, 1.0]), -1.0
    if name == "NAND":
        return np.array([-1.0, -1.0]), 1.0
    raise ValueError(name)
