"""
title.ko: 가장 낮은 훈련 손실을 봄
title.en: Looks at the lowest training loss
ko: 마지막이 아니라 가장 낮았던 훈련 손실을 씁니다. 진단하려는 것은 학습이 끝난 모델이므로 마지막 값을 쓰세요.
en: The lowest training loss is used instead of the last. It is the model at the end that is diagnosed: use the last
    value.
section: diagnosis
"""

import numpy as np


def diagnose_fit(train_losses, val_losses, target, gap=0.2, rise=0.1):
    if len(train_losses) != len(val_losses) or len(train_losses) == 0:
        raise ValueError("equally many losses, at least one")
    if not np.isfinite(train_losses).all() or not np.isfinite(val_losses).all():
        raise ValueError("a loss is not finite")
    T, V, B = min(train_losses), val_losses[-1], min(val_losses)
    if target < T:
        return "underfit"
    if gap < V - T or rise < V - B:
        return "overfit"
    return "good"
