"""
title.ko: 움직인 원소를 되돌리지 않음
title.en: Leaves the moved elements where they are
ko: 잰 뒤에 원소를 되돌리지 않아, 다음 원소는 이미 옮겨진 점에서 재게 됩니다. 두 번 잰 다음 처음의 값을 다시
    넣으세요.
en: After measuring you do not put the element back, and the next one is measured at a point that has already
    moved. Restore the value you started from after the two measurements.
section: numerical-gradient
"""

import numpy as np


def numerical_gradient(f, x, eps=1e-5):
    point = x.astype(np.float64)
    gradient = np.zeros(x.shape)
    for index in np.ndindex(x.shape):
        kept = point[index]
        point[index] = kept + eps
        above = f(point)
        point[index] = kept - eps
        below = f(point)
        gradient[index] = (above - below) / (2 * eps)
    return gradient
