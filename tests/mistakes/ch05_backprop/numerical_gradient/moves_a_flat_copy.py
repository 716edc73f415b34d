"""
title.ko: 펼친 복사본만 움직임
title.en: Moves a flat copy
ko: `ravel()`은 메모리 순서가 다른 배열, 예를 들어 전치된 배열에서는 복사본을 돌려줍니다. 그것을 움직여도 f가
    받는 배열은 그대로이니, 여러 축의 색인으로 배열 자체를 움직이세요.
en: `ravel()` returns a copy when the array has another order in memory, as a transposed one does. Moving the
    copy leaves what f gets unchanged: move the array itself, by an index over all its axes.
section: numerical-gradient
"""

import numpy as np


def numerical_gradient(f, x, eps=1e-5):
    point = x.astype(np.float64)
    flat = point.ravel()
    gradient = np.zeros(x.size)
    for i in range(x.size):
        kept = flat[i]
        flat[i] = kept + eps
        above = f(point)
        flat[i] = kept - eps
        below = f(point)
        flat[i] = kept
        gradient[i] = (above - below) / (2 * eps)
    return gradient.reshape(x.shape)
