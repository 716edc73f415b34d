"""
title.ko: 다음 행에 1을 씀
title.en: Spills into the next row
ko: 한 줄로 편 배열의 위치에 1을 쓰면서 레이블의 범위를 확인하지 않아, 너무 큰 레이블이 다음 행에, 음수 레이블이
    앞 행에 1을 남깁니다. 쓰기 전에 레이블이 0 이상 `num_classes` 미만인지 확인하세요.
en: The ones are written at positions of the flattened matrix without checking the labels, so one that is too
    large marks the next row, and a negative one the row before. Before writing, make sure that every label is
    at least 0 and below `num_classes`.
section: one-hot
"""

import numpy as np


def one_hot(labels, num_classes):
    if labels.ndim != 1:
        raise ValueError("labels are one-dimensional")
    matrix = np.zeros((len(labels), num_classes))
    matrix.ravel()[np.arange(len(labels)) * num_classes + labels] = 1.0
    return matrix
