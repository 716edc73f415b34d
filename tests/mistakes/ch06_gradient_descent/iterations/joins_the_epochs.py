"""
title.ko: 에포크를 이어 붙임
title.en: Joins the epochs
ko: 모든 에포크의 행을 이어 붙인 다음 나누어, 한 에포크의 남은 행이 다음 에포크의 행과 한 배치가 됩니다.
    에포크마다 따로 센 다음 에포크의 수를 곱하세요.
en: The rows of all epochs are joined and then divided, so rows left over from one epoch share a batch with rows
    of the next. Count each epoch by itself, then multiply by their number.
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
    iterations_per_epoch(n, batch_size)
    return iterations_per_epoch(n * epochs, batch_size, drop_last)
