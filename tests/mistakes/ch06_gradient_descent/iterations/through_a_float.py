"""
title.ko: 실수로 나눔
title.en: Divides in floats
ko: `n / batch_size`를 올림하는데, 그 몫은 float64라서 큰 수에서 1만큼 틀립니다. `//`나 `divmod`로 정수끼리
    나누세요.
en: The quotient `n / batch_size` is rounded up, but it is a float64 and off by one for large numbers. Divide in
    integers with `//` or `divmod`.
section: counting
"""

import math


def iterations_per_epoch(n, batch_size, drop_last=False):
    if n < 0 or batch_size < 1:
        raise ValueError("n must not be negative and batch_size must be positive")
    if drop_last:
        return math.floor(n / batch_size)
    return math.ceil(n / batch_size)


def total_updates(n, batch_size, epochs, drop_last=False):
    if epochs < 0:
        raise ValueError("epochs must not be negative")
    return epochs * iterations_per_epoch(n, batch_size, drop_last)
