"""
title.ko: 모양을 확인하지 않음
title.en: Does not compare the shapes
ko: 레이블의 모양을 확인하지 않아, `(N, 1)` 모양의 레이블이나 하나뿐인 레이블도 브로드캐스팅으로 받아들입니다.
    `labels`의 모양이 `(N,)`인지 확인하고 아니면 `ValueError`를 내세요.
en: The shape of the labels is not checked, so a column of shape `(N, 1)` or a single label is broadcast over
    the rows. Make sure that `labels` has the shape `(N,)` and raise `ValueError` when it has not.
section: logits
"""

import numpy as np


def softmax_cross_entropy(logits, labels):
    if np.any(labels < 0) or np.any(labels >= logits.shape[1]):
        raise ValueError("label out of range")
    z = logits if np.issubdtype(logits.dtype, np.floating) else logits.astype(np.float64)
    z = z - z.max(axis=1, keepdims=True)
    log_sum = np.log(np.sum(np.exp(z), axis=1))
    return np.mean(log_sum - z[np.arange(len(z)), labels])
