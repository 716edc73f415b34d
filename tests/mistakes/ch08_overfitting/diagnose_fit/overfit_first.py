"""
title.ko: 과적합을 먼저 판정함
title.en: Decides on overfitting first
ko: 과소적합보다 과적합을 먼저 물어서, 훈련 데이터도 맞추지 못한 모델을 과적합이라고 합니다. 훈련 손실부터
    확인하세요.
en: Overfitting is asked before underfitting, so a model that does not even fit its training data is called overfit.
    Look at the training loss first.
section: diagnosis
"""

import numpy as np


def diagnose_fit(train_losses, val_losses, target, gap=0.2, rise=0.1):
    if len(train_losses) != len(val_losses) or len(train_losses) == 0:
        raise ValueError("equally many losses, at least one")
    if not np.isfinite(train_losses).all() or not np.isfinite(val_losses).all():
        raise ValueError("a loss is not finite")
    T, V, B = train_losses[-1], val_losses[-1], min(val_losses)
    if gap < V - T or rise < V - B:
        return "overfit"
    if target < T:
        return "underfit"
    return "good"
