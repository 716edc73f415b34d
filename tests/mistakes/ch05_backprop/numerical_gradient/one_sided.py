"""
title.ko: 한쪽으로만 움직임
title.en: Moves to one side only
ko: `x + eps`와 `x`의 함숫값만 비교하는 한쪽 차분입니다. 오차가 eps에 비례하므로, `x - eps`에서도 재서 양쪽의
    차를 `2 * eps`로 나누세요.
en: You compare f at `x + eps` with f at `x`, a one-sided difference. Its error is proportional to eps:
    measure at `x - eps` as well, and divide the difference of both sides by `2 * eps`.
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
        point[index] = kept
        below = f(point)
        gradient[index] = (above - below) / eps
    return gradient
