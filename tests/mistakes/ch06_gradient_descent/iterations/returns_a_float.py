"""
title.ko: 실수를 돌려줌
title.en: Returns a float
ko: `np.ceil`의 결과인 실수를 그대로 돌려주어 `range`에 넣을 수도 없습니다. 정수 나눗셈으로 정수를 돌려주세요.
en: What `np.ceil` gives is returned as it is, a float that not even `range` takes. Divide in integers and
    return an int.
section: counting
"""

import numpy as np


def iterations_per_epoch(n, batch_size, drop_last=False):
    if n < 0 or batch_size < 1:
        raise ValueError("n must not be negative and batch_size must be positive")
    if drop_last:
        return np.floor(n / batch_size)
    return np.ceil(n / batch_size)


def total_updates(n, batch_size, epochs, drop_last=False):
    if epochs < 0:
        raise ValueError("epochs must not be negative")
    return epochs * iterations_per_epoch(n, batch_size, drop_last)
