"""
title.ko: 기울기로 True와 False를 돌려줌
title.en: The gradient is True and False
ko: relu_gradient가 비교의 결과인 불(bool) 배열을 그대로 돌려주고 있습니다. 기울기는 수이니 입력의 실수
    dtype으로 바꾸세요.
en: relu_gradient returns the booleans of a comparison as they are. A slope is a number: cast them to
    the float dtype of the input.
section: relu
"""

import numpy as np


def relu(x):
    return np.maximum(_as_float(x), 0.0)


def relu_gradient(x):
    return np.asarray(x) > 0


def _as_float(x):
    x = np.asarray(x)
    return x if np.issubdtype(x.dtype, np.floating) else x.astype(np.float64)
