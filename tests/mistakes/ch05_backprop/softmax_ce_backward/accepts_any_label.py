"""
title.ko: 레이블의 범위를 확인하지 않음
title.en: Does not check the range of the labels
ko: 레이블 -1이 말없이 마지막 클래스를 뜻하게 됩니다. 0부터 C - 1까지가 아닌 레이블에는 `ValueError`를 내세요.
en: A label of -1 quietly means the last class. Raise `ValueError` for labels that are not between 0 and C -
    1.
section: softmax-ce
"""

import numpy as np


def softmax_ce_backward(logits, labels):
    if logits.ndim != 2 or labels.shape != logits.shape[:1]:
        raise ValueError("the shapes do not fit")
    scores = logits if logits.dtype.kind == "f" else logits.astype(np.float64)
    scores = scores - scores.max(axis=1, keepdims=True)
    p = np.exp(scores)
    p /= p.sum(axis=1, keepdims=True)
    p[np.arange(len(p)), labels] -= 1
    return p / len(p)
