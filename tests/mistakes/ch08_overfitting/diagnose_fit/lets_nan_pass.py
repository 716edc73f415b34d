"""
title.ko: NaN을 좋다고 함
title.en: Calls NaN good
ko: 발산해서 NaN이 된 손실을 확인하지 않습니다. NaN과의 비교는 모두 거짓이라 진단이 어긋나거나 good이 됩니다.
    비교하기 전에 모든 손실이 유한한지 확인하세요.
en: Losses that diverged to NaN are not checked. Every comparison with NaN is false, so the diagnosis is wrong or
    comes out as good. Make sure that all losses are finite before comparing.
section: diagnosis
"""

import numpy as np


def diagnose_fit(train_losses, val_losses, target, gap=0.2, rise=0.1):
    if len(train_losses) != len(val_losses) or len(train_losses) == 0:
        raise ValueError("equally many losses, at least one")
    train_losses, val_losses = np.asarray(train_losses), np.asarray(val_losses)
    T, V, B = train_losses[-1], val_losses[-1], min(val_losses)
    if target < T:
        return "underfit"
    if gap < V - T or rise < V - B:
        return "overfit"
    return "good"
