"""
title.ko: 두 손실의 차이를 보지 않음
title.en: Ignores the gap
ko: 검증 손실이 다시 올랐는지만 보고, 훈련 손실과 얼마나 벌어졌는지는 보지 않습니다. 검증 손실이 줄고 있어도 차이가
    `gap`보다 크면 과적합입니다.
en: Only a rise of the validation loss is looked at, not how far it lies above the training loss. A gap above `gap`
    is overfitting even while the validation loss falls.
section: diagnosis
"""

import numpy as np


def diagnose_fit(train_losses, val_losses, target, gap=0.2, rise=0.1):
    if len(train_losses) != len(val_losses) or len(train_losses) == 0:
        raise ValueError("equally many losses, at least one")
    if not np.isfinite(train_losses).all() or not np.isfinite(val_losses).all():
        raise ValueError("a loss is not finite")
    T, V, B = train_losses[-1], val_losses[-1], min(val_losses)
    if target < T:
        return "underfit"
    if rise < V - B:
        return "overfit"
    return "good"
