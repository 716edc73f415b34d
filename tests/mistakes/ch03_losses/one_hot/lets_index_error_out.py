"""
title.ko: 레이블을 확인하지 않음
title.en: Does not check the labels
ko: 범위를 벗어난 레이블을 확인하지 않아, 큰 레이블에서는 `IndexError`가 그대로 나가고 음수 레이블은 끝에서부터
    센 클래스가 됩니다. 먼저 범위를 확인하고 `ValueError`를 내세요.
en: The range of the labels is never checked: a large label lets an `IndexError` out, and a negative one becomes
    a class counted from the end. Check the range first and raise `ValueError`.
section: one-hot
"""

import numpy as np


def one_hot(labels, num_classes):
    if labels.ndim != 1:
        raise ValueError("labels are one-dimensional")
    return np.eye(num_classes)[labels]
