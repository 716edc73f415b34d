"""
title.ko: 두 배의 기울기
title.en: Twice the gradient
ko: 양쪽으로 eps씩, 모두 `2 * eps`만큼 움직였는데 eps로 나누었습니다. 두 점 사이의 거리로 나누세요.
en: You move by eps to either side, `2 * eps` in all, but divide by eps. Divide by the distance between the
    two points.
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
        point[index] = kept
        gradient[index] = (above - below) / eps
    return gradient
