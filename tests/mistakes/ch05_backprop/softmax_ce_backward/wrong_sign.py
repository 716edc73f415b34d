"""
title.ko: 부호가 반대임
title.en: Has the opposite sign
ko: 정답에서 확률을 뺐습니다. 기울기는 확률에서 정답을 뺀 것이고, 그 반대 방향으로 가는 일은 경사하강법이
    합니다.
en: You subtract the probability from the target. The gradient is probability minus target; going the other
    way is the business of gradient descent.
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
    return -p / len(p)
