"""
title.ko: 클래스의 수로도 나눔
title.en: Divides by the classes as well
ko: 합을 행의 수뿐 아니라 클래스의 수로도 나누어 손실이 C분의 1입니다. 평균은 N개의 행에 대해서만 구하세요.
en: The sum is divided by the number of rows and by the number of classes, which makes it C times too small.
    Take the mean over the N rows only.
section: cross-entropy
"""

import numpy as np


def softmax_cross_entropy(logits, labels):
    if logits.ndim != 2 or labels.shape != logits.shape[:1]:
        raise ValueError("expected logits (N, C) and labels (N,)")
    if np.any(labels < 0) or np.any(labels >= logits.shape[1]):
        raise ValueError("label out of range")
    z = logits if np.issubdtype(logits.dtype, np.floating) else logits.astype(np.float64)
    z = z - z.max(axis=1, keepdims=True)
    log_sum = np.log(np.sum(np.exp(z), axis=1))
    one_hot = np.eye(z.shape[1])[labels]
    return np.mean(one_hot * (log_sum[:, np.newaxis] - z))
