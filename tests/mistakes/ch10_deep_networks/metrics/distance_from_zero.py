"""
title.ko: 평균을 빼지 않음
title.en: Does not subtract the mean
ko: 분모에서 정답의 평균을 빼지 않고 정답을 그대로 제곱해 더합니다. 평균이 0에서 멀수록 R²이 1에 가까워
    보입니다. 평균에서 떨어진 거리를 제곱하세요.
en: The denominator adds up the squares of the true values without subtracting their mean. The farther the mean
    is from 0, the closer to 1 R² seems. Square the distances from the mean.
section: r2
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
    total = (y_true**2).sum()
    return float(1 - residual / total)


def check(first, second):
    if first.ndim != 1 or first.shape != second.shape:
        raise ValueError("the shapes do not fit")
