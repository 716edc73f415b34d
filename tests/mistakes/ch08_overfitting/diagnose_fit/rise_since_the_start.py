"""
title.ko: 첫 검증 손실과 비교함
title.en: Compares with the first validation loss
ko: 검증 손실이 오른 폭을 첫 에포크에서부터 잽니다. 검증 손실은 대개 먼저 내려갔다가 오르므로, 가장 낮았던 값과
    비교하세요.
en: The rise of the validation loss is measured from the first epoch. As a rule it falls before it rises: compare
    with its lowest value.
section: diagnosis
"""

import numpy as np


def diagnose_fit(train_losses, val_losses, target, gap=0.2, rise=0.1):
    if len(train_losses) != len(val_losses) or len(train_losses) == 0:
        raise ValueError("equally many losses, at least one")
    if not np.isfinite(train_losses).all() or not np.isfinite(val_losses).all():
        raise ValueError("a loss is not finite")
    T, V, B = train_losses[-1], val_losses[-1], val_losses[0]
    if target < T:
        return "underfit"
    if gap < V - T or rise < V - B:
        return "overfit"
    return "good"
