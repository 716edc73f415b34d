"""
title.ko: 상관 계수를 제곱함
title.en: Squares the correlation
ko: R² 대신 상관 계수의 제곱을 구합니다. 그러면 통째로 밀리거나 뒤집힌 예측도 만점입니다. 오차의 제곱합을 직접
    비교하세요.
en: The square of the correlation coefficient is returned. Predictions that are shifted or turned round would
    get full marks by it. Compare the sums of squared errors themselves.
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
    total = ((y_true - y_true.mean()) ** 2).sum()
    centred = y_pred - y_pred.mean()
    residual = (centred @ (y_true - y_true.mean())) ** 2 / (centred @ centred or 1.0)
    return float(residual / total)


def check(first, second):
    if first.ndim != 1 or first.shape != second.shape:
        raise ValueError("the shapes do not fit")
