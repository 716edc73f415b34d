"""
title.ko: 지수 함수 없이 합으로 나눔
title.en: Divides by the sum without exp
ko: softmax가 exp를 취하지 않고 점수를 그 합으로 나누고 있어서 음의 점수에서 몫이 음수가 되거나 0으로
    나누게 됩니다. 먼저 점수를 exp로 모두 양수로 만든 뒤 나누세요.
en: softmax divides the scores by their sum without taking exp, so negative scores give negative shares
    or a division by 0. Make all scores positive with exp first, then divide.
section: softmax
"""

import numpy as np


def softmax(x, axis=-1):
    x = _as_float(x)
    return x / x.sum(axis=axis, keepdims=True)


def _as_float(x):
    x = np.asarray(x)
    return x if np.issubdtype(x.dtype, np.floating) else x.astype(np.float64)
