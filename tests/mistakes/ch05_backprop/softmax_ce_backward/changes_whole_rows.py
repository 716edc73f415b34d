"""
title.ko: 행을 통째로 바꿈
title.en: Changes whole rows
ko: `p[labels] -= 1`은 레이블을 행의 번호로 읽어 행을 통째로 바꿉니다. 행의 번호 `np.arange(N)`과 레이블을
    함께 색인으로 쓰세요.
en: `p[labels] -= 1` takes the labels for row numbers and changes whole rows. Index with the rows,
    `np.arange(N)`, and the labels together.
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
    p[labels] -= 1
    return p / len(p)
