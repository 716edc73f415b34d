"""
title.ko: 가장 큰 정답만 봄
title.en: Looks at the largest target only
ko: `argmax`로 클래스 하나를 골라 그 확률의 로그만 쓰므로, 정답이 몫일 때 나머지 클래스를 잊습니다. 클래스마다
    로그에 제 몫을 곱해 모두 더하세요.
en: `argmax` picks one class and its logarithm alone, which forgets all others when targets are soft. Weight
    every logarithm with its own share and add them all.
section: soft-targets
"""

import numpy as np


def cross_entropy(probs, targets, eps=1e-12):
    if probs.ndim != 2 or targets.shape != probs.shape:
        raise ValueError("expected two arrays of one shape (N, C)")
    logs = np.log(np.maximum(probs, eps))
    return -np.mean(logs[np.arange(len(probs)), targets.argmax(axis=1)])
