"""
title.ko: 차이의 절댓값을 봄
title.en: Takes the absolute value of the gap
ko: 두 손실의 차이에 절댓값을 씌워, 검증 손실이 훈련 손실보다 낮아도 과적합이라고 합니다. 검증 손실이 위에 있을 때만
    세도록 부호를 남기세요.
en: The gap is taken as an absolute value, so a validation loss below the training loss counts as overfitting. Keep
    the sign: only a validation loss above matters.
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
    if abs(V - T) > gap or rise < V - B:
        return "overfit"
    return "good"
