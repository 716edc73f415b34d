"""
title.ko: 부호가 반대
title.en: Has the sign turned
ko: 로그 확률에 음의 부호를 붙이지 않아 손실이 음수입니다. 정답 로짓에서 로그 합을 빼는 대신, 로그 합에서 정답
    로짓을 빼세요.
en: The log-probabilities come without a minus sign, so the loss is negative. Subtract the logit of the right
    class from the logarithm of the sum, not the other way round.
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
    return np.mean(z[np.arange(len(z)), labels] - log_sum)
