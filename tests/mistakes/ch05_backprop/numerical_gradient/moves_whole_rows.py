"""
title.ko: 행을 통째로 움직임
title.en: Moves whole rows
ko: 색인을 첫째 축에만 써서, 이차원 배열에서는 행 하나가 통째로 움직입니다. `np.ndindex(x.shape)`처럼 모든
    축을 도는 색인을 쓰세요.
en: You index the first axis only, so that in a two-dimensional array a whole row moves. Use an index over all
    axes, such as `np.ndindex(x.shape)` gives.
section: numerical-gradient
"""

import numpy as np


def numerical_gradient(f, x, eps=1e-5):
    point = x.astype(np.float64)
    gradient = np.zeros(x.shape)
    for index in range(len(x)):
        kept = point[index].copy()
        point[index] = kept + eps
        above = f(point)
        point[index] = kept - eps
        below = f(point)
        point[index] = kept
        gradient[index] = (above - below) / (2 * eps)
    return gradient
