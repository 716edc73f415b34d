"""
title.ko: 클래스의 수를 데이터에서 구함
title.en: Takes the number of classes from the data
ko: 열의 수를 배치에서 가장 큰 레이블로 정하므로, 마지막 클래스가 없는 배치에서는 열이 모자랍니다. 열의 수는
    인자 `num_classes`로 정하세요.
en: The largest label of the batch decides the number of columns, so a batch without the last class gets too
    few. Let the argument `num_classes` decide.
section: one-hot
"""

import numpy as np


def one_hot(labels, num_classes):
    if labels.ndim != 1:
        raise ValueError("labels are one-dimensional")
    if np.any(labels < 0) or np.any(labels >= num_classes):
        raise ValueError("label out of range")
    return np.eye(labels.max() + 1)[labels]
