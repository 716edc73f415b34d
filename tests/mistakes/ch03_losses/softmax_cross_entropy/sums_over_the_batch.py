"""
title.ko: 배치에서 평균하지 않고 더함
title.en: Adds up the batch
ko: 행의 손실을 더하기만 해서 배치가 커질수록 손실도 커집니다. 더한 값을 행의 수로 나누세요.
en: The losses of the rows are only added up, so a larger batch costs more. Divide the sum by the number of
    rows.
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
    return np.sum(log_sum - z[np.arange(len(z)), labels])
