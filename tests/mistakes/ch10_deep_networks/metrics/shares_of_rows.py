"""
title.ko: 행을 비율로 바꿈
title.en: Turns rows into shares
ko: 각 행을 그 합으로 나누어 비율을 돌려줍니다. 혼동 행렬은 개수이고, 비율은 필요할 때 거기서 구합니다. 나누지
    말고 정수로 돌려주세요.
en: Every row is divided by its sum. The confusion matrix holds counts, from which shares can be computed when
    they are wanted. Return the integers as they are.
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
    counts = np.zeros((num_classes, num_classes), dtype=np.int64)
    for p, t in zip(predicted, labels, strict=True):
        counts[t, p] += 1
    return counts / np.maximum(counts.sum(axis=1, keepdims=True), 1)


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
