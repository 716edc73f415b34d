"""
title.ko: 레이블의 번호를 뺌
title.en: Subtracts the number of the label
ko: 확률에서 레이블의 번호를 그대로 빼고 있습니다. 번호는 자리를 가리킬 뿐이니, 그 자리의 확률에서 1을 빼세요.
en: You subtract the number of the label from the probabilities. The number only says which place is meant:
    subtract 1 from the probability there.
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
    p -= labels[:, None].astype(p.dtype)
    return p / len(p)
