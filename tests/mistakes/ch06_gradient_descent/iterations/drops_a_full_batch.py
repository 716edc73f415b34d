"""
title.ko: 가득 찬 마지막 배치도 버림
title.en: Drops a last batch that is full
ko: `drop_last`이면 배치의 수에서 무조건 하나를 빼서, 나누어떨어질 때 가득 찬 배치까지 버립니다. 짧은 배치가
    있을 때에만 빼세요.
en: With `drop_last` one is always taken off, even where the last batch is full. Take it off only when there is
    a short one.
section: counting
"""


def iterations_per_epoch(n, batch_size, drop_last=False):
    if n < 0 or batch_size < 1:
        raise ValueError("n must not be negative and batch_size must be positive")
    if drop_last:
        return max(0, -(-n // batch_size) - 1)
    return -(-n // batch_size)


def total_updates(n, batch_size, epochs, drop_last=False):
    if epochs < 0:
        raise ValueError("epochs must not be negative")
    return epochs * iterations_per_epoch(n, batch_size, drop_last)
