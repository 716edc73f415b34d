"""
title.ko: 두 조건을 모두 요구함
title.en: Asks for both conditions
ko: 차이도 크고 검증 손실도 올라야 과적합이라고 합니다. 둘 가운데 하나로 충분하므로 `and`를 `or`로 바꾸어
    생각하세요.
en: Overfitting is reported only when the gap is large and the validation loss has risen. Either of the two is
    enough: not `and` but `or`.
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
    if gap < V - T and rise < V - B:
        return "overfit"
    return "good"
