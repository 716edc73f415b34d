"""
title.ko: 백분율로 돌려줌
title.en: Returns percent
ko: 정확도를 100을 곱한 백분율로 돌려줍니다. 0과 1 사이의 비율을 돌려주세요.
en: The accuracy is multiplied by 100. Return a share between 0 and 1.
section: accuracy
"""

import numpy as np


def accuracy(predicted, labels):
    check(predicted, labels)
    if labels.size == 0:
        raise ValueError("no predictions")
    return float((predicted == labels).mean() * 100)


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
    if first.ndim != 1 or first.shape != second.shape:
        raise ValueError("the shapes do not fit")
