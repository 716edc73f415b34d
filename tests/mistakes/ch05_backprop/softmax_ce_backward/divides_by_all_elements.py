"""
title.ko: 원소의 수로 나눔
title.en: Divides by the number of elements
ko: 행의 수와 클래스의 수를 곱한 값으로 나누었습니다. 교차 엔트로피의 평균은 행에 걸친 것이므로 행의 수로만
    나누세요.
en: You divide by rows times classes. The mean of the cross-entropy is one over the rows: divide by their
    number alone.
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
    return p / p.size
