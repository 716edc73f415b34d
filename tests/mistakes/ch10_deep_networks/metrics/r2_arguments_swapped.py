"""
title.ko: R²의 인자를 바꿈
title.en: Swaps the arguments of R²
ko: 기준이 되는 퍼짐을 정답이 아니라 예측에서 구합니다. R²은 두 인자가 대칭이 아닙니다. 분모는 정답이 그
    평균에서 떨어진 거리의 제곱합입니다.
en: The spread that errors are measured against is taken from the predictions instead of the true values. R² is
    not symmetric: its denominator belongs to the true values.
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
    total = ((y_pred - y_pred.mean()) ** 2).sum() or 1.0
    return float(1 - residual / total)


def check(first, second):
    if first.ndim != 1 or first.shape != second.shape:
        raise ValueError("the shapes do not fit")
