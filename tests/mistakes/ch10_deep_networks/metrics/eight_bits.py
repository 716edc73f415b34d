"""
title.ko: 번호를 8비트에서 계산함
title.en: Computes the flat index in eight bits
ko: 쌍의 번호 `labels * num_classes + predicted`를 받은 dtype 그대로 계산해서, 8비트 정수에서는 값이 256에서
    되돌아가 다른 칸이 세어집니다. 먼저 `int64`로 바꾸세요.
en: The number of the pair, `labels * num_classes + predicted`, is computed in the dtype of the labels; with
    eight bits it wraps round at 256 and other cells are counted. Convert to `int64` first.
section: confusion-matrix
"""

import numpy as np


def accuracy(predicted, labels):
    check(predicted, labels)
    if labels.size == 0:
        raise ValueError("no predictions")
    return float((predicted == labels).mean())


def confusion_matrix(predicted, labels, num_classes):
    check(predicted, labels)
    both = np.concatenate([predicted, labels])
    if np.any(both < 0) or np.any(both >= num_classes):
        raise ValueError("a class is out of range")
    flat = labels * labels.dtype.type(num_classes) + predicted.astype(labels.dtype)
    return np.bincount(flat, minlength=num_classes**2)[: num_classes**2].reshape(num_classes, num_classes)


def r2_score(y_pred, y_true):
    check(y_pred, y_true)
    if y_true.size == 0 or y_true.max() == y_true.min():
        raise ValueError("nothing to explain")
    y_pred, y_true = y_pred.astype(np.float64), y_true.astype(np.float64)
    residual = ((y_true - y_pred) ** 2).sum()
    total = ((y_true - y_true.mean()) ** 2).sum()
    return float(1 - residual / total)


def check(first, second):
    if first.ndim != 1 or first.shape != second.shape:
        raise ValueError("the shapes do not fit")
