"""
title.ko: 클래스를 1부터 셈
title.en: Counts classes from 1
ko: 레이블에서 1을 빼서 열을 고르므로 모든 1이 한 칸씩 밀리고, 레이블 0은 마지막 열로 갑니다. 클래스는 0부터
    세니 레이블을 그대로 열 번호로 쓰세요.
en: 1 is subtracted from the labels, so every one is a column too far to the left and the label 0 goes into the
    last column. Classes count from 0: use the label itself.
section: one-hot
"""

import numpy as np


def one_hot(labels, num_classes):
    if labels.ndim != 1:
        raise ValueError("labels are one-dimensional")
    if np.any(labels < 0) or np.any(labels >= num_classes):
        raise ValueError("label out of range")
    matrix = np.zeros((len(labels), num_classes))
    matrix[np.arange(len(labels)), labels.astype(np.int64) - 1] = 1.0
    return matrix
