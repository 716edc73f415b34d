"""
title.ko: 언제나 내림함
title.en: Always rounds down
ko: 나머지를 언제나 버려 마지막 짧은 배치를 세지 않습니다. `drop_last`가 아니면 나머지가 있을 때 하나를
    더하세요.
en: The remainder is always thrown away, so a short last batch is not counted. Unless `drop_last` is set, add
    one when there is a remainder.
section: counting
"""


def iterations_per_epoch(n, batch_size, drop_last=False):
    if n < 0 or batch_size < 1:
        raise ValueError("n must not be negative and batch_size must be positive")
    return n // batch_size


def total_updates(n, batch_size, epochs, drop_last=False):
    if epochs < 0:
        raise ValueError("epochs must not be negative")
    return epochs * iterations_per_epoch(n, batch_size, drop_last)
