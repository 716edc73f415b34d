"""
title.ko: 출력 뉴런이 OR
title.en: Has an OR at the output
ko: 은닉층의 OR과 NAND는 맞지만 출력 뉴런이 둘 가운데 하나만 켜져도 1을 냅니다. 둘이 함께 켜질 때만 1이
    되도록 출력 뉴런의 편향을 낮추세요.
en: OR and NAND in the hidden layer are right, but the output neuron fires as soon as one of them does.
    Lower its bias, so that it fires only when both do.
section: hidden-layer
"""

import numpy as np


def xor_parameters():
    W1 = np.array([[1.0, -1.0], [1.0, -1.0]])
    b1 = np.array([-0.5, 1.5])
    w2 = np.array([1.0, 1.0])
    return W1, b1, w2, -0.5
