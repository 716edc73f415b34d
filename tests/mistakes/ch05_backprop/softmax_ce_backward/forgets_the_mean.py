"""
title.ko: 행의 수로 나누지 않음
title.en: Does not divide by the number of rows
ko: 손실의 평균이 아니라 합의 기울기입니다. 평균의 1/N이 기울기에도 들어가야 하므로 행의 수로 나누세요.
en: This is the gradient of the sum of the losses and not of their mean. The 1/N of the mean belongs to the
    gradient as well: divide by the number of rows.
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
    p[np.arange(len(p)), labels] -= 1
    return p
