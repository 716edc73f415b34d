"""
title.ko: 최댓값을 빼지 않음
title.en: Does not subtract the maximum
ko: 로짓을 그대로 `exp`에 넣어 큰 값에서 무한대가 되고, 무한대를 무한대로 나누어 nan이 됩니다. 행마다 최댓값을
    먼저 빼세요.
en: You put the logits into `exp` as they are: large ones become infinity, and infinity over infinity is nan.
    Subtract the maximum of each row first.
section: softmax-ce
"""

import numpy as np


def softmax_ce_backward(logits, labels):
    if logits.ndim != 2 or labels.shape != logits.shape[:1]:
        raise ValueError("the shapes do not fit")
    if labels.min() < 0 or labels.max() >= logits.shape[1]:
        raise ValueError("a label is out of range")
    scores = logits if logits.dtype.kind == "f" else logits.astype(np.float64)
    p = np.exp(scores)
    p /= p.sum(axis=1, keepdims=True)
    p[np.arange(len(p)), labels] -= 1
    return p / len(p)
