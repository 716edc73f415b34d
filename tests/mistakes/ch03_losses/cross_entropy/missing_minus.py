"""
title.ko: 음의 부호를 빠뜨림
title.en: Leaves out the minus sign
ko: 로그는 0 이하인데 음의 부호가 없어 손실이 음수입니다. 이대로 줄이면 정답의 확률이 낮아지니, 부호를 바꾸세요.
en: Logarithms of probabilities are never positive, and without the minus sign neither is your loss. Making it
    smaller would lower the probability of the right class: change the sign.
section: cross-entropy
"""

import numpy as np


def cross_entropy(probs, targets, eps=1e-12):
    if probs.ndim != 2 or targets.shape != probs.shape:
        raise ValueError("expected two arrays of one shape (N, C)")
    logs = np.log(np.maximum(probs, eps))
    return np.mean(np.sum(targets * logs, axis=1))
