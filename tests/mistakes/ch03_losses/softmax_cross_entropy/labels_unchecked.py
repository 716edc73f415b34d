"""
title.ko: 레이블의 범위를 확인하지 않음
title.en: Does not check the range of labels
ko: 레이블이 0 이상 C 미만인지 확인하지 않아, 음수 레이블은 끝에서부터 센 클래스가 되고 큰 레이블은
    `IndexError`로 끝납니다. 로짓을 고르기 전에 확인하고 `ValueError`를 내세요.
en: Nothing makes sure that labels are at least 0 and below C: a negative one picks a class counted from the
    end, and one that is too large ends in `IndexError`. Check before picking logits and raise `ValueError`.
section: one-hot
"""

import numpy as np


def softmax_cross_entropy(logits, labels):
    if logits.ndim != 2 or labels.shape != logits.shape[:1]:
        raise ValueError("expected logits (N, C) and labels (N,)")
    z = logits if np.issubdtype(logits.dtype, np.floating) else logits.astype(np.float64)
    z = z - z.max(axis=1, keepdims=True)
    log_sum = np.log(np.sum(np.exp(z), axis=1))
    return np.mean(log_sum - z[np.arange(len(z)), labels])
