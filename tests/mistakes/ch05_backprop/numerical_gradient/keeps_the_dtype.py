"""
title.ko: 정수와 float32를 그대로 씀
title.en: Keeps integers and float32
ko: `x`의 자료형 그대로 움직이므로 정수에서는 eps가 사라지고 float32에서는 거의 사라집니다. 움직이기 전에
    float64로 바꾸세요.
en: You move within the type of `x`: there eps disappears in an integer, and nearly so in float32. Convert to
    float64 before you add the step.
section: numerical-gradient
"""

import numpy as np


def numerical_gradient(f, x, eps=1e-5):
    point = x.copy()
    gradient = np.zeros(x.shape, dtype=np.result_type(x, np.float32))
    for index in np.ndindex(x.shape):
        kept = point[index]
        point[index] = kept + eps
        above = f(point)
        point[index] = kept - eps
        below = f(point)
        point[index] = kept
        gradient[index] = (above - below) / (2 * eps)
    return gradient
