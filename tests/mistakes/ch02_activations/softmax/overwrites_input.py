"""
title.ko: 입력 배열에 덮어씀
title.en: Overwrites its input
ko: softmax가 받은 배열 안에서 바로 계산해 호출한 쪽의 점수를 지우고, 정수 배열에서는 오류로 멈춥니다.
    첫 뺄셈에서 새 배열을 만들어 그 위에서 계산하세요.
en: softmax computes inside the array it was given, which destroys the caller's scores and stops with an
    error on integers. Let the first subtraction make a new array, and work on that.
section: softmax
"""

import numpy as np


def softmax(x, axis=-1):
    x = np.asarray(x)
    x -= x.max(axis=axis, keepdims=True)
    np.exp(x, out=x)
    x /= x.sum(axis=axis, keepdims=True)
    return x
