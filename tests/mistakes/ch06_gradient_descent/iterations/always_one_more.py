"""
title.ko: 언제나 하나를 더함
title.en: Always adds one
ko: 나누어떨어질 때에도 하나를 더해 100개를 10개씩 나누면 11번이 됩니다. 나머지가 있을 때에만 더하세요.
en: One is added even where it divides evenly: 100 rows by tens make 11. Add one only when there is a remainder.
section: counting
"""


def iterations_per_epoch(n, batch_size, drop_last=False):
    if n < 0 or batch_size < 1:
        raise ValueError("n must not be negative and batch_size must be positive")
    if drop_last:
        return n // batch_size
    return n // batch_size + 1


def total_updates(n, batch_size, epochs, drop_last=False):
    if epochs < 0:
        raise ValueError("epochs must not be negative")
    return epochs * iterations_per_epoch(n, batch_size, drop_last)
