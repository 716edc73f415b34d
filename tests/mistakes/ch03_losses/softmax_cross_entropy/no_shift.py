"""
title.ko: 최댓값을 빼지 않음
title.en: Does not shift the logits
ko: 로짓을 그대로 `exp`에 넣어, 큰 로짓에서는 inf로 넘치고 아주 작은 로짓에서는 0의 로그를 구합니다. 행의
    최댓값을 모든 로짓에서 먼저 빼세요.
en: The logits go into `exp` as they are: large ones overflow to inf, and very small ones lead to the logarithm
    of 0. Subtract the largest logit of the row from all of them first.
section: logits
"""

import numpy as np


def softmax_cross_entropy(logits, labels):
    if logits.ndim != 2 or labels.shape != logits.shape[:1]:
        raise ValueError("expected logits (N, C) and labels (N,)")
    if np.any(labels < 0) or np.any(labels >= logits.shape[1]):
        raise ValueError("label out of range")
    z = logits if np.issubdtype(logits.dtype, np.floating) else logits.astype(np.float64)
    log_sum = np.log(np.sum(np.exp(z), axis=1))
    return np.mean(log_sum - z[np.arange(len(z)), labels])
