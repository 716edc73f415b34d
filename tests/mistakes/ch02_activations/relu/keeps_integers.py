"""
title.ko: 정수 입력에 정수를 돌려줌
title.en: Returns integers for integer input
ko: relu와 relu_gradient가 정수 배열에 정수 배열을 돌려주고 있습니다. 계산하기 전에 정수 입력을
    float64로 바꾸세요.
en: relu and relu_gradient return integers for an array of integers. Turn integer input into float64
    before you compute.
section: conventions
"""

import numpy as np


def relu(x):
    return np.maximum(x, 0)


def relu_gradient(x):
    x = np.asarray(x)
    return (x > 0).astype(x.dtype)
