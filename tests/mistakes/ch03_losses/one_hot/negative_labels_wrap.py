"""
title.ko: 음수 레이블을 받음
title.en: Lets negative labels wrap
ko: 너무 큰 레이블만 확인해서, 레이블 -1이 말없이 마지막 클래스가 됩니다. NumPy의 음수 인덱스는 끝에서부터 세니,
    0보다 작은지도 확인하세요.
en: Only labels that are too large are refused, so the label -1 quietly becomes the last class. NumPy counts
    negative indices from the end: test for labels below 0 as well.
section: one-hot
"""

import numpy as np


def one_hot(labels, num_classes):
    if labels.ndim != 1:
        raise ValueError("labels are one-dimensional")
    if np.any(labels >= num_classes):
        raise ValueError("label out of range")
    return np.eye(num_classes)[labels]
