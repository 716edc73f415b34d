"""
title.ko: 이진 교차 엔트로피를 클래스마다 더함
title.en: Adds a binary loss per class
ko: 정답이 아닌 클래스에서 1 - p의 로그까지 더하고 있는데, 그것은 클래스마다 예, 아니오를 따로 묻는 손실입니다.
    확률의 합이 1인 분류에서는 둘째 항을 빼세요.
en: For the other classes the logarithm of 1 - p is added, which is the loss of a separate yes-or-no question
    per class. Where the probabilities add up to 1, leave the second term out.
section: bce
"""

import numpy as np


def cross_entropy(probs, targets, eps=1e-12):
    if probs.ndim != 2 or targets.shape != probs.shape:
        raise ValueError("expected two arrays of one shape (N, C)")
    p = np.clip(probs, eps, 1 - eps)
    return -np.mean(np.sum(targets * np.log(p) + (1 - targets) * np.log(1 - p), axis=1))
