"""
title.ko: 전체를 셀 때 drop_last를 빠뜨림
title.en: Forgets drop_last in the total
ko: `total_updates`가 `drop_last`를 `iterations_per_epoch`에 넘기지 않습니다. 함께 넘기세요.
en: `total_updates` does not pass `drop_last` on to `iterations_per_epoch`. Pass it on.
section: counting
"""


def iterations_per_epoch(n, batch_size, drop_last=False):
    if n < 0 or batch_size < 1:
        raise ValueError("n must not be negative and batch_size must be positive")
    if drop_last:
        return n // batch_size
    return -(-n // batch_size)


def total_updates(n, batch_size, epochs, drop_last=False):
    if epochs < 0:
        raise ValueError("epochs must not be negative")
    return epochs * iterations_per_epoch(n, batch_size)
