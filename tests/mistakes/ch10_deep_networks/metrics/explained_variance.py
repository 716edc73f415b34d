"""
title.ko: 오차의 평균을 빼 줌
title.en: Subtracts the mean error first
ko: 오차에서 그 평균을 뺀 뒤 제곱합니다. 그것은 설명된 분산이라는 다른 지표로, 모든 예측이 똑같이 밀려 있어도
    벌하지 않습니다. 오차를 그대로 제곱하세요.
en: The mean error is subtracted before squaring. That is another number, explained variance, which does not
    mind when all predictions are off by the same amount. Square the errors as they are.
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
    residual = ((y_true - y_pred - (y_true - y_pred).mean()) ** 2).sum()
    total = ((y_true - y_true.mean()) ** 2).sum()
    return float(1 - residual / total)


def check(first, second):
    if first.ndim != 1 or first.shape != second.shape:
        raise ValueError("the shapes do not fit")
