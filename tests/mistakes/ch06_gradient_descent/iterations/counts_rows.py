"""
title.ko: 행마다 한 번씩 셈
title.en: Counts rows instead of batches
ko: 전체를 셀 때 갱신을 행마다 한 번으로 세어 배치 크기가 1일 때에만 맞습니다. 갱신은 배치마다 한
    번입니다.
en: The total counts an update for every row, which is right for batches of one row only. There is one update
    for every batch.
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
    iterations_per_epoch(n, batch_size, drop_last)
    return epochs * n
