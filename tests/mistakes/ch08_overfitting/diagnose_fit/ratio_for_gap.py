"""
title.ko: 차이 대신 비율을 봄
title.en: Takes ratios for differences
ko: 두 손실의 차이를 훈련 손실로 나눈 비율을 문턱과 비교합니다. 훈련 손실이 0에 가까우면 비율은 얼마든지 커집니다.
    이 연습에서는 모두 차이 그대로 비교합니다.
en: The gap is divided by the training loss before it is compared, and for a training loss near 0 that ratio grows
    without bound. Here all differences are compared as they are.
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
    if gap * T < V - T or rise < V - B:
        return "overfit"
    return "good"
