"""
title.ko: 소프트맥스를 두 번 적용함
title.en: Applies the softmax twice
ko: 확률에 소프트맥스를 한 번 더 적용해 확률들이 서로 비슷해졌습니다. 로짓에 한 번만 적용하세요.
en: You apply the softmax to the probabilities once more, which makes them nearly equal. Apply it to the
    logits, once.
section: softmax-ce
"""

import numpy as np


def softmax_ce_backward(logits, labels):
    if logits.ndim != 2 or labels.shape != logits.shape[:1]:
        raise ValueError("the shapes do not fit")
    if labels.min() < 0 or labels.max() >= logits.shape[1]:
        raise ValueError("a label is out of range")
    scores = logits if logits.dtype.kind == "f" else logits.astype(np.float64)
    scores = scores - scores.max(axis=1, keepdims=True)
    p = np.exp(scores)
    p /= p.sum(axis=1, keepdims=True)
    p = np.exp(p) / np.exp(p).sum(axis=1, keepdims=True)
    p[np.arange(len(p)), labels] -= 1
    return p / len(p)
