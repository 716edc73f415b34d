"""
title.ko: 정수인 채로 계산함
title.en: Computes with integers
ko: 정수 로짓을 실수로 바꾸지 않아, uint8에서는 0 - 3이 253이 되고 int8의 `exp`는 float16이 됩니다. 최댓값을
    빼기 전에 정수를 float64로 바꾸세요.
en: Integer logits are not turned into floats: in uint8 0 - 3 is 253, and `exp` of int8 is float16. Turn
    integers into float64 before subtracting the maximum.
section: logits
"""

import numpy as np


def softmax_cross_entropy(logits, labels):
    if logits.ndim != 2 or labels.shape != logits.shape[:1]:
        raise ValueError("expected logits (N, C) and labels (N,)")
    if np.any(labels < 0) or np.any(labels >= logits.shape[1]):
        raise ValueError("label out of range")
    z = logits
    z = z - z.max(axis=1, keepdims=True)
    log_sum = np.log(np.sum(np.exp(z), axis=1))
    return np.mean(log_sum - z[np.arange(len(z)), labels])
