"""
title.ko: 행마다 모든 레이블을 고름
title.en: Pairs every row with every label
ko: `[:, labels]`로 골라서 행마다 배치에 있는 모든 레이블의 로짓을 가져옵니다. 행 번호의 배열을 함께 넘겨 행마다
    제 레이블의 로짓 하나만 고르세요.
en: Selecting with `[:, labels]` takes, for every row, the logits of all labels of the batch. Pass an array of
    row numbers as well, so that each row gives the logit of its own label.
section: logits
"""

import numpy as np


def softmax_cross_entropy(logits, labels):
    if logits.ndim != 2 or labels.shape != logits.shape[:1]:
        raise ValueError("expected logits (N, C) and labels (N,)")
    if np.any(labels < 0) or np.any(labels >= logits.shape[1]):
        raise ValueError("label out of range")
    z = logits if np.issubdtype(logits.dtype, np.floating) else logits.astype(np.float64)
    z = z - z.max(axis=1, keepdims=True)
    log_sum = np.log(np.sum(np.exp(z), axis=1))
    return np.mean(log_sum[:, np.newaxis] - z[:, labels])
