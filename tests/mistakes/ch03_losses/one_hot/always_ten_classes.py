"""
title.ko: 클래스를 10개로 고정함
title.en: Fixes the number of classes at 10
ko: `num_classes`와 상관없이 언제나 열이 10개입니다. 열의 수에 인자 `num_classes`를 쓰세요.
en: Whatever `num_classes` is, there are ten columns. Use the argument `num_classes` for the number of columns.
section: one-hot
"""

import numpy as np


def one_hot(labels, num_classes):
    if labels.ndim != 1:
        raise ValueError("labels are one-dimensional")
    if np.any(labels < 0) or np.any(labels >= num_classes):
        raise ValueError("label out of range")
    return np.eye(10)[labels]
