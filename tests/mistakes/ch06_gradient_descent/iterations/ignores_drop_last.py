"""
title.ko: drop_last를 쓰지 않음
title.en: Ignores drop_last
ko: `drop_last`여도 짧은 배치를 셉니다. 그때에는 가득 찬 배치만 세세요.
en: A short last batch is counted even with `drop_last`. Count full batches only in that case.
section: counting
"""


def iterations_per_epoch(n, batch_size, drop_last=False):
    if n < 0 or batch_size < 1:
        raise ValueError("n must not be negative and batch_size must be positive")
    return -(-n // batch_size)


def total_updates(n, batch_size, epochs, drop_last=False):
    if epochs < 0:
        raise ValueError("epochs must not be negative")
    return epochs * iterations_per_epoch(n, batch_size, drop_last)
