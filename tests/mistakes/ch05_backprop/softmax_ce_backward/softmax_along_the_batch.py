"""
title.ko: 소프트맥스의 축이 틀림
title.en: Takes the softmax along the batch
ko: 클래스가 아니라 행의 축을 따라 정규화했습니다. 한 행의 확률들을 더하면 1이 되도록 축 1을 쓰세요.
en: You normalise along the rows and not along the classes. The probabilities within one row have to add up to
    1: use axis 1.
section: softmax-ce
"""

import numpy as np


def softmax_ce_backward(logits, labels):
    if logits.ndim != 2 or labels.shape != logits.shape[:1]:
        raise ValueError("the shapes do not fit")
    if labels.min() < 0 or labels.max() >= logits.shape[1]:
        raise ValueError("a label is out of range")
    scores = logits if logits.dtype.kind == "f" else logits.astype(np.float64)
    scores = scores - scores.max(axis=0, keepdims=True)
    p = np.exp(scores)
    p /= p.sum(axis=0, keepdims=True)
    p[np.arange(len(p)), labels] -= 1
    return p / len(p)
