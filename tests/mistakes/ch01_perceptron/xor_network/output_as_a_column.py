"""
title.ko: 출력 가중치를 열로 돌려줌
title.en: Returns the output weights as a column
ko: 출력층을 행렬로 만들어 `w2`는 `(2, 1)`, `b2`는 `(1,)` 모양입니다. 출력 뉴런이 하나이므로 `w2`는 길이
    2인 일차원 배열로, `b2`는 수 하나로 돌려주세요.
en: The output layer is a matrix, so `w2` has the shape `(2, 1)` and `b2` the shape `(1,)`. There is one
    output neuron, so return `w2` as a one-dimensional array of length 2 and `b2` as a number.
section: hidden-layer
"""

import numpy as np


def xor_parameters():
    W1 = np.array([[1.0, -1.0], [1.0, -1.0]])
    b1 = np.array([-0.5, 1.5])
    w2 = np.array([[1.0], [1.0]])
    return W1, b1, w2, np.array([-1.5])
