"""
title.ko: 소프트맥스를 두 번 취함
title.en: Applies softmax twice
ko: 로짓을 소프트맥스로 바꾼 값을 다시 로짓으로 여겨, 손실이 0 가까이 내려가지 못합니다. 소프트맥스는 손실 안에
    한 번만 두세요.
en: The output of a softmax is taken for logits and goes through the softmax of the loss again, so the loss
    never comes near 0. One softmax, the one inside the loss, is enough.
section: softmax-twice
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
    return np.mean(np.log(np.sum(np.exp(probs), axis=1)) - probs[np.arange(len(z)), labels])
