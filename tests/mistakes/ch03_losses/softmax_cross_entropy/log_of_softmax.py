"""
title.ko: 소프트맥스 뒤에 로그
title.en: Takes the logarithm of a finished softmax
ko: 소프트맥스를 끝까지 구한 다음 로그를 취하므로, 확률이 0으로 내려간 곳에서 손실이 inf가 됩니다. 로그를
    소프트맥스의 식 안으로 넣어, 확률을 만들지 않고 계산하세요.
en: The softmax is finished before the logarithm is taken, so a probability that underflows to 0 costs inf. Pull
    the logarithm into the formula of the softmax and never form the probability.
section: logits
"""

import numpy as np


def softmax_cross_entropy(logits, labels):
    if logits.ndim != 2 or labels.shape != logits.shape[:1]:
        raise ValueError("expected logits (N, C) and labels (N,)")
    if np.any(labels < 0) or np.any(labels >= logits.shape[1]):
        raise ValueError("label out of range")
    z = logits if np.issubdtype(logits.dtype, np.floating) else logits.astype(np.float64)
    z = z - z.max(axis=1, keepdims=True)
    e = np.exp(z)
    probs = e / e.sum(axis=1, keepdims=True)
    return -np.mean(np.log(probs[np.arange(len(z)), labels]))
