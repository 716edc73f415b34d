"""
title.ko: 모든 원소를 함께 움직임
title.en: Moves all elements together
ko: `x + eps`는 모든 원소를 한꺼번에 움직이므로, 기울기의 합 하나가 모든 자리에 들어갑니다. 원소 하나만
    움직이고 나머지는 그대로 두세요.
en: `x + eps` moves every element at once, so that one sum of all slopes lands in every place. Move one
    element and leave the others where they are.
section: numerical-gradient
"""

import numpy as np


def numerical_gradient(f, x, eps=1e-5):
    point = x.astype(np.float64)
    slope = (f(point + eps) - f(point - eps)) / (2 * eps)
    return np.full(x.shape, slope)
