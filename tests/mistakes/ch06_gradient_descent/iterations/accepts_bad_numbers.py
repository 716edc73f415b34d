"""
title.ko: 인자를 확인하지 않음
title.en: Does not check its arguments
ko: 음수인 행의 수나 배치 크기에도 그럴듯한 수를 돌려줍니다. 계산하기 전에 확인하고 `ValueError`를 내세요.
en: Negative numbers of rows or a negative batch size give plausible results. Check them first and raise
    `ValueError`.
section: counting
"""


def iterations_per_epoch(n, batch_size, drop_last=False):
    if drop_last:
        return n // batch_size
    return -(-n // batch_size)


def total_updates(n, batch_size, epochs, drop_last=False):
    return epochs * iterations_per_epoch(n, batch_size, drop_last)
