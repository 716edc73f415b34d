"""
title.ko: 입력 배열에 덮어씀
title.en: Overwrites its input
ko: relu가 받은 배열의 음수 자리에 0을 써넣어 호출한 쪽의 데이터를 바꾸고 있습니다. 입력에 쓰지 말고 새
    배열을 만들어 돌려주세요.
en: relu writes zeros into the array it was given and so changes the caller's data. Do not write to the
    input; make a new array and return that.
section: relu
"""

import numpy as np


def relu(x):
    x = np.asarray(x)
    x[x < 0] = 0
    return x


def relu_gradient(x):
    x = _as_float(x)
    return (x > 0).astype(x.dtype)


def _as_float(x):
    x = np.asarray(x)
    return x if np.issubdtype(x.dtype, np.floating) else x.astype(np.float64)
