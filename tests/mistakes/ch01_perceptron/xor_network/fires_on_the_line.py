"""
title.ko: 가중합 0에서도 켜진다고 봄
title.en: Expects neurons to fire at 0
ko: 켜져야 할 곳의 가중합이 정확히 0이어서 계단 함수가 꺼진 채로 남습니다. 이 장의 계단 함수는 0보다 클
    때만 1이므로, 직선이 꼭짓점을 지나지 않도록 편향을 옮기세요.
en: Where a neuron should fire its weighted sum is exactly 0, and the step function stays off. It is 1
    only above 0 in this chapter, so shift the biases so that no line runs through a corner that should
    fire.
section: linear-separability
"""

import numpy as np


def xor_parameters():
    W1 = np.array([[1.0, -1.0], [1.0, -1.0]])
    b1 = np.array([-1.0, 1.0])
    w2 = np.array([1.0, 1.0])
    return W1, b1, w2, -2.0
