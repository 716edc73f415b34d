"""
title.ko: 문턱과 같아도 넘은 것으로 셈
title.en: Counts a value at its threshold
ko: 값이 문턱과 꼭 같을 때도 넘은 것으로 셉니다. `>=`가 아니라 `>`입니다.
en: A value exactly at its threshold counts as above it. It is `>`, not `>=`.
section: diagnosis
"""

import numpy as np


def diagnose_fit(train_losses, val_losses, target, gap=0.2, rise=0.1):
    if len(train_losses) != len(val_losses) or len(train_losses) == 0:
        raise ValueError("equally many losses, at least one")
    if not np.isfinite(train_losses).all() or not np.isfinite(val_losses).all():
        raise ValueError("a loss is not finite")
    T, V, B = train_losses[-1], val_losses[-1], min(val_losses)
    if target <= T:
        return "underfit"
    if gap <= V - T or rise <= V - B:
        return "overfit"
    return "good"
