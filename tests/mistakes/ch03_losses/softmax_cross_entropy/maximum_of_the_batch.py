"""
title.ko: 배치 전체의 최댓값을 뺌
title.en: Subtracts the maximum of the batch
ko: 행마다가 아니라 배열 전체의 최댓값을 빼서, 로짓이 작은 행에서는 `exp`가 모두 0이 되고 0의 로그를 구합니다.
    최댓값을 행마다 구해 빼세요.
en: The maximum of the whole array is subtracted instead of that of each row, so in rows of small logits every
    `exp` is 0, and the logarithm of 0 follows. Take the maximum row by row.
section: logits
"""

import numpy as np


def softmax_cross_entropy(logits, labels):
    if logits.ndim != 2 or labels.shape != logits.shape[:1]:
        raise ValueError("expected logits (N, C) and labels (N,)")
    if np.any(labels < 0) or np.any(labels >= logits.shape[1]):
        raise ValueError("label out of range")
    z = logits if np.issubdtype(logits.dtype, np.floating) else logits.astype(np.float64)
    z = z - z.max()
    log_sum = np.log(np.sum(np.exp(z), axis=1))
    return np.mean(log_sum - z[np.arange(len(z)), labels])
