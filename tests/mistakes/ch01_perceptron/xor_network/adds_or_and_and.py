"""
title.ko: OR과 AND를 그냥 더함
title.en: Adds OR and AND
ko: 은닉층은 OR과 AND를 잘 계산하지만 출력 뉴런이 둘을 같은 부호로 더해서 OR이 됩니다. AND가 켜지면 출력이
    꺼지도록 그 가중치를 음수로 하세요.
en: The hidden layer computes OR and AND well, but the output neuron adds both with the same sign and
    becomes an OR. Make the weight of AND negative, so that AND switches the output off.
section: hidden-layer
"""

import numpy as np


def xor_parameters():
    W1 = np.array([[1.0, 1.0], [1.0, 1.0]])
    b1 = np.array([-0.5, -1.5])
    w2 = np.array([1.0, 1.0])
    return W1, b1, w2, -0.5
