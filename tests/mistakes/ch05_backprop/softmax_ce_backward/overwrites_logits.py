"""
title.ko: 로짓을 덮어씀
title.en: Overwrites the logits
ko: 최댓값을 빼면서 `-=`로 부른 쪽의 로짓을 고칩니다. 뺀 결과를 새 배열에 담으세요.
en: Subtracting the maximum with `-=` changes the caller's logits. Put the difference into a new array.
section: softmax-ce
"""

import numpy as np


def softmax_ce_backward(logits, labels):
    if logits.ndim != 2 or labels.shape != logits.shape[:1]:
        raise ValueError("the shapes do not fit")
    if labels.min() < 0 or labels.max() >= logits.shape[1]:
        raise ValueError("a label is out of range")
    scores = logits if logits.dtype.kind == "f" else logits.astype(np.float64)
    scores -= scores.max(axis=1, keepdims=True)
    p = np.exp(scores)
    p /= p.sum(axis=1, keepdims=True)
    p[np.arange(len(p)), labels] -= 1
    return p / len(p)
