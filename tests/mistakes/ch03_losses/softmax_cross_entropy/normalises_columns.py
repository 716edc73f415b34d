"""
title.ko: 열을 따라 정규화함
title.en: Normalises along the columns
ko: 클래스가 아니라 표본을 따라 소프트맥스를 구해서 표본끼리 섞입니다. 최댓값과 합을 행 안에서, 곧 `axis=1`을
    따라 구하세요.
en: The softmax runs along the samples instead of the classes and mixes them. Take the maximum and the sum
    within each row, along `axis=1`.
section: logits
"""

import numpy as np


def softmax_cross_entropy(logits, labels):
    if logits.ndim != 2 or labels.shape != logits.shape[:1]:
        raise ValueError("expected logits (N, C) and labels (N,)")
    if np.any(labels < 0) or np.any(labels >= logits.shape[1]):
        raise ValueError("label out of range")
    z = logits if np.issubdtype(logits.dtype, np.floating) else logits.astype(np.float64)
    z = z - z.max(axis=0)
    log_probs = z - np.log(np.sum(np.exp(z), axis=0))
    return -np.mean(log_probs[np.arange(len(z)), labels])
