"""
title.ko: 행과 열을 바꿈
title.en: Exchanges rows and columns
ko: 클래스를 행에, 표본을 열에 놓아 모양이 `(C, N)`입니다. 배치에서는 한 행이 한 표본이니 `(N, C)`로 만드세요.
en: Classes are put into rows and samples into columns, which gives the shape `(C, N)`. In a batch a row is a
    sample: make it `(N, C)`.
section: one-hot
"""

import numpy as np


def one_hot(labels, num_classes):
    if labels.ndim != 1:
        raise ValueError("labels are one-dimensional")
    if np.any(labels < 0) or np.any(labels >= num_classes):
        raise ValueError("label out of range")
    matrix = np.zeros((num_classes, len(labels)))
    matrix[labels, np.arange(len(labels))] = 1.0
    return matrix
