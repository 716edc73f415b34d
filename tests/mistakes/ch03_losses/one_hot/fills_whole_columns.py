"""
title.ko: 열 전체에 1을 씀
title.en: Fills whole columns
ko: `matrix[:, labels]`는 모든 행에서 그 열들을 고르므로, 배치에 나온 클래스의 열이 통째로 1이 됩니다. 행 번호의
    배열을 함께 넘겨 행마다 한 칸만 고르세요.
en: `matrix[:, labels]` selects those columns in all rows, so every class of the batch gets a column full of
    ones. Pass an array of row numbers as well, to select one element per row.
section: one-hot
"""

import numpy as np


def one_hot(labels, num_classes):
    if labels.ndim != 1:
        raise ValueError("labels are one-dimensional")
    if np.any(labels < 0) or np.any(labels >= num_classes):
        raise ValueError("label out of range")
    matrix = np.zeros((len(labels), num_classes))
    matrix[:, labels] = 1.0
    return matrix
