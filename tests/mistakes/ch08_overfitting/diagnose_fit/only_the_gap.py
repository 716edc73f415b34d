"""
title.ko: 가장 좋았던 때를 보지 않음
title.en: Ignores the best epoch
ko: 두 손실의 차이만 보고, 검증 손실이 가장 낮았던 때보다 올랐는지는 보지 않습니다. `V - B > rise`도 과적합입니다.
en: Only the gap between the two losses is looked at, not whether the validation loss has risen above its best. `V -
    B > rise` is overfitting as well.
section: diagnosis
"""

import numpy as np


def diagnose_fit(train_losses, val_losses, target, gap=0.2, rise=0.1):
    if len(train_losses) != len(val_losses) or len(train_losses) == 0:
        raise ValueError("equally many losses, at least one")
    if not np.isfinite(train_losses).all() or not np.isfinite(val_losses).all():
        raise ValueError("a loss is not finite")
    T, V = train_losses[-1], val_losses[-1]
    if target < T:
        return "underfit"
    if gap < V - T:
        return "overfit"
    return "good"
