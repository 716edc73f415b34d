"""
title.ko: 받은 로짓에서 최댓값을 뺌
title.en: Shifts the caller's logits
ko: 최댓값을 받은 배열 `logits`에서 제자리로 빼서 부른 쪽의 로짓이 바뀝니다. 뺀 결과를 새 배열에 담으세요.
en: The maximum is subtracted from the array `logits` in place, and the caller's logits change. Put the
    difference into an array of its own.
section: logits
"""

import numpy as np


def softmax_cross_entropy(logits, labels):
    if logits.ndim != 2 or labels.shape != logits.shape[:1]:
        raise ValueError("expected logits (N, C) and labels (N,)")
    if np.any(labels < 0) or np.any(labels >= logits.shape[1]):
        raise ValueError("label out of range")
    z = logits if np.issubdtype(logits.dtype, np.floating) else logits.astype(np.float64)
    z -= z.max(axis=1, keepdims=True)
    log_sum = np.log(np.sum(np.exp(z), axis=1))
    return np.mean(log_sum - z[np.arange(len(z)), labels])
