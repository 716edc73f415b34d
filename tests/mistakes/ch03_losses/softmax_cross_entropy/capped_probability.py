"""
title.ko: 확률을 1e-12에서 자름
title.en: Clips the probability at 1e-12
ko: 소프트맥스의 확률을 1e-12로 올린 뒤 로그를 취해, 아무리 크게 틀려도 손실이 27.6을 넘지 못하고 그 너머에서는
    기울기도 0입니다. 확률을 거치지 말고 로짓의 차로 손실을 구하세요.
en: The probabilities of the softmax are raised to 1e-12 before the logarithm, so the loss never exceeds 27.6
    however wrong the answer, and beyond that its gradient is 0. Do not go through probabilities: write the loss
    as a difference of logits.
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
    return -np.mean(np.log(np.maximum(probs[np.arange(len(z)), labels], 1e-12)))
