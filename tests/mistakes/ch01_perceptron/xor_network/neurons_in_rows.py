"""
title.ko: 은닉 뉴런을 행에 놓음
title.en: Puts the hidden neurons in rows
ko: 은닉 뉴런의 가중치를 `W1`의 행에 놓았는데, `x @ W1`에서는 열 하나가 뉴런 하나입니다. `W1`의 행과 열을
    바꾸세요.
en: The weights of a hidden neuron stand in a row of `W1`, but in `x @ W1` a neuron is a column. Exchange
    the rows and columns of `W1`.
section: hidden-layer
"""

import numpy as np


def xor_parameters():
    W1 = np.array([[1.0, 1.0], [-1.0, -1.0]])
    b1 = np.array([-0.5, 1.5])
    w2 = np.array([1.0, 1.0])
    return W1, b1, w2, -1.5
