"""
title.ko: 부른 쪽의 x에 써넣음
title.en: Writes into the caller's x
ko: 부른 쪽의 배열을 직접 움직이고, 되돌릴 때 eps를 더하고 빼서 끝자리에 반올림 오차가 남습니다. 복사본에서
    움직이고, 원래 값을 따로 두었다가 그대로 넣으세요.
en: You move the caller's own array, and adding and subtracting eps to undo it leaves a rounding error in the
    last digits. Work on a copy, and put back the value that you kept.
section: numerical-gradient
"""

import numpy as np


def numerical_gradient(f, x, eps=1e-5):
    x = np.asarray(x, dtype=np.float64)
    gradient = np.zeros(x.shape)
    for index in np.ndindex(x.shape):
        x[index] += eps
        above = f(x)
        x[index] -= 2 * eps
        below = f(x)
        x[index] += eps
        gradient[index] = (above - below) / (2 * eps)
    return gradient
