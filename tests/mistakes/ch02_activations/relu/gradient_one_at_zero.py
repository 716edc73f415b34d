"""
title.ko: 0에서 기울기를 1로 둠
title.en: The slope at 0 is taken as 1
ko: relu_gradient가 x = 0에서 1을 내고 있습니다. 약속은 0에서 0이니, 0보다 클 때만 1이 되도록 비교
    기호를 바꾸세요.
en: relu_gradient gives 1 at x = 0. The convention there is 0: change the comparison so that only values
    above 0 give 1.
section: relu
"""

import numpy as np


def relu(x):
    return np.maximum(_as_float(x), 0.0)


def relu_gradient(x):
    x = _as_float(x)
    return (x >= 0).astype(x.dtype)


def _as_float(x):
    x = np.asarray(x)
    return x if np.issubdtype(x.dtype, np.floating) else x.astype(np.float64)
