"""
title.ko: 모양을 확인하지 않음
title.en: Does not check the shapes
ko: 모양이 다른 두 배열을 그대로 비교합니다. (N, 1)과 (N,)은 (N, N)으로 늘어나 모든 쌍이 비교되고, 그럴듯한 수가
    나옵니다. 모양이 같은 일차원 배열인지 먼저 확인하세요.
en: Arrays of different shapes are compared as they are. (N, 1) against (N,) broadcasts to (N, N), and the mean
    over all pairs looks like a plausible result. Check first that both are one-dimensional and of the same
    length.
section: accuracy
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
    return counts


def r2_score(y_pred, y_true):
    check(y_pred, y_true)
    if y_true.size == 0 or y_true.max() == y_true.min():
        raise ValueError("nothing to explain")
    y_pred, y_true = y_pred.astype(np.float64), y_true.astype(np.float64)
    residual = ((y_true - y_pred) ** 2).sum()
    total = ((y_true - y_true.mean()) ** 2).sum()
    return float(1 - residual / total)


def check(first, second):
    np.broadcast_shapes(first.shape, second.shape)
