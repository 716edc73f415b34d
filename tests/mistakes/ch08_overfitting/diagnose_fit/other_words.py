"""
title.ko: 다른 낱말로 답함
title.en: Answers in other words
ko: 진단을 underfitting, overfitting, good fit이라는 말로 돌려줍니다. 문서에 적힌 "underfit", "overfit", "good"을
    글자 그대로 쓰세요.
en: The diagnoses are returned as underfitting, overfitting and good fit. Use the words of the contract to the
    letter: "underfit", "overfit", "good".
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
        return "underfitting"
    if gap < V - T or rise < V - B:
        return "overfitting"
    return "good fit"
