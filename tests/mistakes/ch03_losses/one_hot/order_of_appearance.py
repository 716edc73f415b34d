"""
title.ko: 처음 나온 순서로 번호를 매김
title.en: Numbers classes by first appearance
ko: 레이블이 배치에 처음 나온 순서대로 열을 나누어 주어서, 같은 클래스가 배치마다 다른 열에 놓입니다. 레이블의
    값 자체를 열 번호로 쓰세요.
en: Columns are given out in the order in which labels first appear, so one class has another column in every
    batch. Use the value of the label itself as the column.
section: one-hot
"""

import numpy as np


def one_hot(labels, num_classes):
    if labels.ndim != 1:
        raise ValueError("labels are one-dimensional")
    if np.any(labels < 0) or np.any(labels >= num_classes):
        raise ValueError("label out of range")
    columns = {label: column for column, label in enumerate(dict.fromkeys(labels.tolist()))}
    matrix = np.zeros((len(labels), num_classes))
    for row, label in enumerate(labels.tolist()):
        matrix[row, columns[label]] = 1.0
    return matrix
