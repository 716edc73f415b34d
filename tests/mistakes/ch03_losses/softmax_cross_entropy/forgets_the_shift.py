"""
title.ko: 뺀 최댓값을 잊음
title.en: Forgets the shift
ko: 로그 합은 최댓값을 뺀 로짓으로, 정답 로짓은 빼지 않은 값으로 구해서 둘의 차가 최댓값만큼 어긋납니다. 두 항에
    같은 로짓을 쓰거나 로그 합에 최댓값을 더하세요.
en: The logarithm of the sum is taken of shifted logits, the logit of the right class of unshifted ones, so
    their difference is off by the maximum. Use the same logits in both terms, or add the maximum to the
    logarithm.
section: logits
"""

import numpy as np


def softmax_cross_entropy(logits, labels):
    if logits.ndim != 2 or labels.shape != logits.shape[:1]:
        raise ValueError("expected logits (N, C) and labels (N,)")
    if np.any(labels < 0) or np.any(labels >= logits.shape[1]):
        raise ValueError("label out of range")
    z = logits if np.issubdtype(logits.dtype, np.floating) else logits.astype(np.float64)
    log_sum = np.log(np.sum(np.exp(z - z.max(axis=1, keepdims=True)), axis=1))
    return np.mean(log_sum - z[np.arange(len(z)), labels])
