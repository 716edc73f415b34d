"""
title.ko: 배열에 내장 max를 씀
title.en: Uses the builtin max on an array
ko: relu가 파이썬의 내장 max로 배열 전체를 0과 비교하려다 오류로 멈춥니다. 원소마다 비교하는 NumPy
    함수로 바꾸세요.
en: relu asks Python's builtin max to compare a whole array with 0, which stops with an error. Use a
    NumPy function that compares element by element.
section: relu
"""

import numpy as np


def relu(x):
    return max(0.0, x)


def relu_gradient(x):
    x = _as_float(x)
    return (x > 0).astype(x.dtype)


def _as_float(x):
    x = np.asarray(x)
    return x if np.issubdtype(x.dtype, np.floating) else x.astype(np.float64)
