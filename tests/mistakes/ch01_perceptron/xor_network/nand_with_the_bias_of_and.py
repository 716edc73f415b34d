"""
title.ko: NAND 뉴런의 편향이 AND의 것
title.en: Gives NAND the bias of AND
ko: 둘째 은닉 뉴런은 가중치만 음수이고 편향은 AND의 것이라 한 번도 켜지지 않습니다. NAND가 되도록 편향의
    부호도 뒤집으세요.
en: The second hidden neuron has negative weights but the bias of AND, so it never fires. Turn the sign of
    its bias too, and it becomes NAND.
section: hidden-layer
"""

import numpy as np


def xor_parameters():
    W1 = np.array([[1.0, -1.0], [1.0, -1.0]])
    b1 = np.array([-0.5, -1.5])
    w2 = np.array([1.0, 1.0])
    return W1, b1, w2, -1.5
