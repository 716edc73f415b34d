"""
title.ko: 정수 배열을 돌려줌
title.en: Returns integers
ko: 결과의 dtype이 float64가 아니라 정수입니다. 확률과 곱하고 빼는 배열이니, 처음부터 실수로 만드세요.
en: The result has an integer dtype instead of float64. It will be multiplied with probabilities, so make it of
    floats from the start.
section: one-hot
"""

import numpy as np


def one_hot(labels, num_classes):
    if labels.ndim != 1:
        raise ValueError("labels are one-dimensional")
    if np.any(labels < 0) or np.any(labels >= num_classes):
        raise ValueError("label out of range")
    matrix = np.zeros((len(labels), num_classes), dtype=int)
    matrix[np.arange(len(labels)), labels] = 1
    return matrix
