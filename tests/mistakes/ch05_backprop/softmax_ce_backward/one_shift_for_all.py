"""
title.ko: 배치 전체의 최댓값을 뺌
title.en: Subtracts the maximum of the whole batch
ko: 배치 전체의 최댓값을 빼서, 그보다 훨씬 작은 행은 모든 `exp`가 0이 되고 0을 0으로 나눕니다. 행마다 자기
    최댓값을 빼세요.
en: You subtract the maximum of the whole batch: in a row far below it every `exp` becomes 0, and 0 is divided
    by 0. Subtract from each row its own maximum.
section: softmax-ce
"""

import numpy as np


def softmax_ce_backward(logits, labels):
    if logits.ndim != 2 or labels.shape != logits.shape[:1]:
        raise ValueError("the shapes do not fit")
    if labels.min() < 0 or labels.max() >= logits.shape[1]:
        raise ValueError("a label is out of range")
    scores = logits if logits.dtype.kind == "f" else logits.astype(np.float64)
    scores = scores - scores.max()
    p = np.exp(scores)
    p /= p.sum(axis=1, keepdims=True)
    p[np.arange(len(p)), labels] -= 1
    return p / len(p)
